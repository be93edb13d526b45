import { PageHeader } from '../shared/page-header';
import { useText } from '../shared/text-context';

/** Shown once, after installation. Styled by `welcome-page.css`. */
export function WelcomePage() {
  const { t, language } = useText();
  return (
    <main class="welcome" lang={language}>
      <PageHeader />
      <h1>{t('welcome.title')}</h1>
      <p>{t('welcome.what')}</p>
      <p>{t('welcome.safe')}</p>
      <a class="button button-primary" href="/import.html">
        {t('import.link')}
      </a>
      <p>{t('welcome.start', { button: t('action.export-all') })}</p>
      <a class="button button-plain" href="https://sora.chatgpt.com/library" rel="noreferrer">
        {t('welcome.open')}
      </a>
    </main>
  );
}
