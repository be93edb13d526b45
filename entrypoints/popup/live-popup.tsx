import { TellEnd } from '../../components/export/notify-toggle';
import { Popup } from '../../components/export/popup-view';
import { useText } from '../../components/shared/text-context';
import { useForecast } from '../../hooks/use-export-estimate';
import { useLiveView } from '../../hooks/use-live-view';
import { requestAccess } from '../../lib/browser/host-permissions';
import { onProgress } from '../../lib/messaging/progress-channel';
import { useNewest } from './use-newest-section';
import { useNotifying } from './use-notifications';

/** The popup bound to the run, to what an export would be, and to the library that is open. */
export function LivePopup() {
  const { t } = useText();
  const { state, actions, exportItems } = useLiveView(onProgress, requestAccess);
  const forecast = useForecast(state.type === 'ready' ? state.account.id : null);
  const { wanted, change: tell } = useNotifying();
  const choosing = useNewest(state.type === 'ready');
  const isClosed = choosing === 'closed';
  return (
    <Popup
      state={state}
      actions={actions}
      forecast={forecast}
      newest={
        choosing !== null &&
        !isClosed && <choosing.Newest exportItems={exportItems} openLibrary={actions.openLibrary} />
      }
    >
      {wanted !== null && (state.type === 'run' || state.type === 'ready') && (
        <TellEnd wanted={wanted} onChange={tell} />
      )}
      {isClosed && <p class="newest-closed">{t('newest.closed')}</p>}
    </Popup>
  );
}
