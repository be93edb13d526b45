import type { ViewActions } from '../../export/view-state';
import { useText } from '../text-context';
import { TrustedButton } from './trusted-button';

/** The label and prominence of each action's button. */
const looks = {
  exportAll: { words: 'action.export-all', look: 'button-primary' },
  exportLists: { words: 'action.export-lists', look: 'button-plain' },
  exportWithOthers: { words: 'action.export-with-others', look: 'button-plain' },
  exportNew: { words: 'action.export-new', look: 'button-plain' },
  retryFailed: { words: 'action.retry-failed', look: 'button-plain' },
  remakeParts: { words: 'action.remake-parts', look: 'button-plain' },
  saveDiagnosis: { words: 'action.save-diagnosis', look: 'button-plain' },
  openLibrary: { words: 'action.open-library', look: 'button-quiet' },
  openImport: { words: 'action.open-import', look: 'button-primary' },
  pause: { words: 'action.pause', look: 'button-plain' },
  resume: { words: 'action.resume', look: 'button-primary' },
  cancel: { words: 'action.cancel', look: 'button-quiet' },
  showFolder: { words: 'action.show-folder', look: 'button-plain' },
  allow: { words: 'action.allow', look: 'button-primary' },
  allowFolder: { words: 'action.allow-folder', look: 'button-primary' },
  chooseFolder: { words: 'action.choose-folder', look: 'button-primary' },
  askAccount: { words: 'action.ask-account', look: 'button-plain' },
  retry: { words: 'action.retry', look: 'button-primary' },
  reloadSora: { words: 'action.reload-sora', look: 'button-primary' },
  reload: { words: 'action.reload', look: 'button-primary' },
} as const satisfies Record<keyof ViewActions, unknown>;

type Props = { action: keyof ViewActions; actions: Partial<ViewActions>; plain?: boolean };

/** A button for an action of `ViewActions`; `plain` if another one is the primary button. */
export function ActionButton({ action, actions, plain = false }: Props) {
  const { t } = useText();
  const { words, look } = looks[action];
  return (
    <TrustedButton look={plain ? 'button-plain' : look} onPress={() => actions[action]?.()}>
      {t(words)}
    </TrustedButton>
  );
}
