import { NotifyToggle } from '../../components/export/notify-toggle';
import { PopupView } from '../../components/export/popup-view';
import { useText } from '../../components/shared/text-context';
import { useLiveView } from '../../hooks/live-view/use-live-view';
import { useExportEstimate } from '../../hooks/use-export-estimate';
import { requestAccess } from '../../lib/browser/host-permissions';
import { subscribeToProgress } from '../../lib/messaging/progress-channel';
import { readPopupStatus } from './read-popup-status';
import { useNewestSection } from './use-newest-section';
import { useNotifications } from './use-notifications';

/** The popup, connected to the run, the estimate and the open library. */
export function LivePopup() {
  const { t } = useText();
  const { state, actions, exportItems } = useLiveView(subscribeToProgress, requestAccess, {
    read: readPopupStatus,
  });
  const estimate = useExportEstimate(state.type === 'ready' ? state.account.id : null);
  const { wanted, change: report } = useNotifications();
  const choosing = useNewestSection(state.type === 'ready');
  const isClosed = choosing === 'closed';
  return (
    <PopupView
      state={state}
      actions={actions}
      forecast={estimate}
      newest={
        choosing !== null &&
        !isClosed && <choosing.NewestSection exportItems={exportItems} openLibrary={actions.openLibrary} />
      }
    >
      {wanted !== null && (state.type === 'run' || state.type === 'ready' || state.type === 'unasked') && (
        <NotifyToggle wanted={wanted} onChange={report} />
      )}
      {isClosed && <p class="newest-closed">{t('newest.closed')}</p>}
    </PopupView>
  );
}
