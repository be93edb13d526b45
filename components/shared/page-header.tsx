import { LogoMark } from './logo-mark';
import { useText } from './text-context';

/** The product's logo and name at the top of a page. */
export function PageHeader() {
  const { t } = useText();
  return (
    <header class="page-header">
      <LogoMark />
      <p>{t('product')}</p>
    </header>
  );
}
