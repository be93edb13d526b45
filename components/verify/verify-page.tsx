import { ProblemDetails } from '../export/problem-details';
import { LogoMark } from '../shared/logo-mark';
import { useText } from '../shared/text-context';
import { useDrop } from '../shared/use-drop';
import { useFocusRestore } from '../shared/use-focus-restore';
import { VerifyChooser } from './verify-chooser';
import { VerifyProgressView } from './verify-progress';
import { VerifyResult } from './verify-result';
import type { VerifyProps } from './verify-state';
import { verifyStatus } from './verify-text';

/** The page that verifies an export; its style is `verify-page.css`. Files may be dropped anywhere on it. */
export function VerifyPage(props: VerifyProps) {
  const { state, actions } = props;
  const text = useText();
  const place = useFocusRestore<HTMLElement>();
  const isBusy = state.type === 'collecting' || state.type === 'checking';
  const { isOver, place: drop } = useDrop<HTMLElement>(isBusy ? null : actions.drop);
  return (
    <main ref={place} class={isOver ? 'verify verify-over' : 'verify'} lang={text.language} {...drop}>
      <header class="verify-head">
        <LogoMark />
        <p>{text.t('product')}</p>
      </header>
      <h1>{text.t('verify.title')}</h1>
      <p class="verify-intro">{text.t('verify.intro')}</p>
      <p class="status" role="status">
        {verifyStatus(state, text)}
      </p>
      <VerifyBody {...props} />
    </main>
  );
}

function VerifyBody({ state, folderOf, actions }: VerifyProps) {
  const { t } = useText();
  switch (state.type) {
    case 'idle':
      return <VerifyChooser actions={actions} />;
    case 'collecting':
    case 'checking':
      return <VerifyProgressView state={state} actions={actions} />;
    case 'done':
      return <VerifyResult verified={state.verified} repairs={state.repairs} folderOf={folderOf} actions={actions} />;
    case 'failed':
      return (
        <>
          <ProblemDetails failure={state.failure} run={null} actions={null} />
          <div class="buttons">
            <button type="button" class="button button-plain" onClick={actions.again}>
              {t('verify.again')}
            </button>
          </div>
        </>
      );
  }
}
