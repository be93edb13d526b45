import type { Account } from '../../lib/model/item';
import { useText } from './text-context';

/** Whose library it is. The name is the site's text, so `bdi` isolates its writing direction. */
export function AccountLabel({ account }: { account: Account }) {
  const { t } = useText();
  return (
    <p class="owner">
      <span class="owner-label">{t('owner.label')}</span> <bdi>{account.username || t('owner.unnamed')}</bdi>
      {account.inWorkspace && <span class="owner-label"> {t('owner.workspace')}</span>}
    </p>
  );
}
