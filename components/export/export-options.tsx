import { ActionButton } from '../shared/buttons/action-button';
import { useText } from '../shared/text-context';
import type { ViewActions } from './view-state';

/** Other ways to export, each with an explanation. Collapsed, so that the main button stands out. */
export function ExportOptions({ hasPastExports, actions }: { hasPastExports: boolean; actions: ViewActions }) {
  const { t } = useText();
  return (
    <details class="choices">
      <summary>{t('choices.summary')}</summary>
      <ul>
        {hasPastExports && (
          <li>
            <p>{t('choices.new')}</p>
            <ActionButton action="exportNew" actions={actions} />
          </li>
        )}
        <li>
          <p>{t('choices.lists')}</p>
          <ActionButton action="exportLists" actions={actions} />
        </li>
        <li>
          <p>{t('choices.others')}</p>
          <ActionButton action="exportWithOthers" actions={actions} />
        </li>
      </ul>
    </details>
  );
}
