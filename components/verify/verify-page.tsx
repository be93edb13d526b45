import { ProblemDetails } from '../export/problem-details';
import { DropPage } from '../shared/drop/drop-page';
import { useText } from '../shared/text-context';
import { VerifyChooser } from './verify-chooser';
import { VerifyProgressView } from './verify-progress';
import { VerifyResult } from './verify-result';
import type { VerifyProps } from './verify-state';
import { verifyStatus } from './verify-text';

/** The page that verifies an export. Styled by `verify-page.css`. */
export function VerifyPage(props: VerifyProps) {
  const { state, actions } = props;
  const text = useText();
  const isBusy = state.type === 'collecting' || state.type === 'checking';
  return (
    <DropPage
      title={text.t('verify.title')}
      intro={text.t('verify.intro')}
      status={verifyStatus(state, text)}
      onDrop={isBusy ? null : actions.drop}
    >
      <VerifyBody {...props} />
    </DropPage>
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
          <ProblemDetails failure={state.failure} run={null} actions={actions} />
          <div class="buttons">
            <button type="button" class="button button-plain" onClick={actions.again}>
              {t('verify.again')}
            </button>
          </div>
        </>
      );
  }
}
