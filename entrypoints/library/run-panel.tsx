import type { ComponentChildren } from 'preact';
import { foretoldBy } from '../../components/export/estimate-summary';
import { RunDetail } from '../../components/export/run/run-details';
import { ViewBody } from '../../components/export/view-body';
import type { ViewActions, ViewState } from '../../components/export/view-state';
import { Status } from '../../components/shared/status-line';
import { useText } from '../../components/shared/text-context';
import { useRunDetail } from '../../hooks/use-run-detail';
import type { Forecast } from '../../lib/export/scan/export-estimate';

type Props = { state: ViewState; actions: ViewActions; forecast: Forecast | null; children?: ComponentChildren };

/** The run, or what can be started, with `children` about that; while one is on, what it is at. */
export function RunPanel({ state, actions, forecast, children }: Props) {
  const text = useText();
  const detail = useRunDetail(state.type === 'run');
  return (
    <div class="run-panels">
      <section class="run-panel" aria-label={text.t('library.run')}>
        <Status state={state} />
        <ViewBody state={state} actions={actions} foretold={foretoldBy(forecast, actions)} />
        <a class="run-settings" href="/options.html" target="_blank" rel="noreferrer">
          {text.t('settings.title')}
        </a>
        {children}
      </section>
      {state.type === 'run' && detail !== null && (
        <div class="run-panel">
          <RunDetail snapshot={state.snapshot} detail={detail} />
        </div>
      )}
    </div>
  );
}
