import type { ComponentChildren } from 'preact';
import { estimateFor } from '../../components/export/estimate-summary';
import { RunDetails } from '../../components/export/run/run-details';
import { ViewBody } from '../../components/export/view-body';
import type { ViewActions, ViewState } from '../../components/export/view-state';
import { StatusLine } from '../../components/shared/status-line';
import { useText } from '../../components/shared/text-context';
import { useRunDetail } from '../../hooks/use-run-detail';
import type { Estimate } from '../../lib/export/scan/export-estimate';

type Props = { state: ViewState; actions: ViewActions; forecast: Estimate | null; children?: ComponentChildren };

/** The run with its details, or what can be started, with `children`. */
export function RunPanel({ state, actions, forecast: estimate, children }: Props) {
  const text = useText();
  const detail = useRunDetail(state.type === 'run');
  return (
    <div class="run-panels">
      <section class="run-panel" aria-label={text.t('library.run')}>
        <StatusLine state={state} />
        <ViewBody state={state} actions={actions} estimate={estimateFor(estimate, actions)} />
        <a class="run-settings" href="/import.html" target="_blank" rel="noreferrer">
          {text.t('import.link')}
        </a>
        <a class="run-settings" href="/options.html" target="_blank" rel="noreferrer">
          {text.t('settings.title')}
        </a>
        {children}
      </section>
      {state.type === 'run' && detail !== null && (
        <div class="run-panel">
          <RunDetails snapshot={state.snapshot} detail={detail} />
        </div>
      )}
    </div>
  );
}
