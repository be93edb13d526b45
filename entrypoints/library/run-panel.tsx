import { RunDetail } from '../../components/run-detail';
import { Status } from '../../components/status';
import { useText } from '../../components/text-context';
import { ViewBody } from '../../components/view-body';
import type { ViewActions, ViewState } from '../../components/view-state';
import { useRunDetail } from '../../views/use-run-detail';

/** The run, or what can be started; while one is on, what it is at. */
export function RunPanel({ state, actions }: { state: ViewState; actions: ViewActions }) {
  const text = useText();
  const detail = useRunDetail(state.type === 'run');
  return (
    <div class="run-panels">
      <section class="run-panel" aria-label={text.t('library.run')}>
        <Status state={state} />
        <ViewBody state={state} actions={actions} />
      </section>
      {state.type === 'run' && detail !== null && (
        <div class="run-panel">
          <RunDetail snapshot={state.snapshot} detail={detail} />
        </div>
      )}
    </div>
  );
}
