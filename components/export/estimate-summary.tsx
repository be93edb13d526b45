import type { Forecast } from '../../lib/export/scan/export-estimate';
import { useText } from '../shared/text-context';
import { TrustedButton } from '../shared/trusted-button';
import { allWords, freshWords, isTight, roomWords } from './estimate-text';
import type { Foretold } from './ready-view';
import type { ViewActions } from './view-state';

type Props = {
  forecast: Forecast;
  /** Milliseconds since 1970. */
  now: number;
  onExportNew: () => void;
};

/** What an export would be, at a glance, before it starts. What is not known is not said. Its style is `forecast.css`. */
export function ForecastView({ forecast, now, onExportNew }: Props) {
  const text = useText();
  const fresh = freshWords(forecast, now, text);
  const all = allWords(forecast, text);
  const room = roomWords(forecast, text);
  if (fresh === null && all.length === 0) return null;
  const count = forecast.fresh?.items ?? 0;
  return (
    <div class="forecast">
      {fresh !== null && (
        <div class="forecast-new">
          <p>{fresh}</p>
          {count > 0 && (
            <TrustedButton look="button-plain" onPress={onExportNew}>
              {forecast.fresh?.more ? text.t('action.export-new') : text.t('forecast.export-new', { count })}
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
      {room !== null && <p class={isTight(forecast) ? 'forecast-tight' : 'forecast-room'}>{room}</p>}
    </div>
  );
}

/** A forecast for the views of an export; null before it is known. */
export function foretoldBy(forecast: Forecast | null, { exportNew }: Pick<ViewActions, 'exportNew'>): Foretold | null {
  if (forecast === null) return null;
  const view = <ForecastView forecast={forecast} now={Date.now()} onExportNew={exportNew} />;
  return { view, hasHistory: forecast.hasHistory };
}
