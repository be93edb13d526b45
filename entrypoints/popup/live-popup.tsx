import { Popup } from '../../components/popup';
import { TellEnd } from '../../components/tell-end';
import { useText } from '../../components/text-context';
import { onProgress } from '../../lib/messaging/progress';
import { requestAccess } from '../../lib/permissions/access';
import { useForecast } from '../../views/use-forecast';
import { useLiveView } from '../../views/use-live-view';
import { useNewest } from './use-newest';
import { useNotifying } from './use-notifying';

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
