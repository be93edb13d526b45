import type { Estimate } from '../../lib/export/scan/export-estimate';
import { TrustedButton } from '../shared/buttons/trusted-button';
import { useText } from '../shared/text-context';
import { isTight, newItemsText, spaceText, totalText } from './estimate-text';
import type { EstimateProps } from './ready-view';
import type { ViewActions } from './view-state';

type Props = {
  forecast: Estimate;
  /** Milliseconds since 1970. */
  now: number;
  onExportNew: () => void;
};

/** A summary of an export before it starts. Unknown values aren't shown. Styled by `estimate-summary.css`. */
export function EstimateSummary({ forecast: estimate, now, onExportNew }: Props) {
  const text = useText();
  const fresh = newItemsText(estimate, now, text);
  const all = totalText(estimate, text);
  const room = spaceText(estimate, text);
  if (fresh === null && all.length === 0) return <p class="forecast-all">{text.t('forecast.everything')}</p>;
  const count = estimate.fresh?.items ?? 0;
  return (
    <div class="forecast">
      {fresh !== null && (
        <div class="forecast-new">
          <p>{fresh}</p>
          {count > 0 && (
            <TrustedButton look="button-plain" onPress={onExportNew}>
              {estimate.fresh?.more ? text.t('action.export-new') : text.t('forecast.export-new', { count })}
            </TrustedButton>
          )}
        </div>
      )}
      {all.length > 0 && (
        <ul class="forecast-all">
          {all.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {room !== null && <p class={isTight(estimate) ? 'forecast-tight' : 'forecast-room'}>{room}</p>}
    </div>
  );
}

/** The estimate for the export views; null before it's known. */
export function estimateFor(
  estimate: Estimate | null,
  { exportNew }: Pick<ViewActions, 'exportNew'>,
): EstimateProps | null {
  if (estimate === null) return null;
  const view = <EstimateSummary forecast={estimate} now={Date.now()} onExportNew={exportNew} />;
  return { view, hasHistory: estimate.hasHistory };
}
