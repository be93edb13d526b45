import { Popup } from '../../components/popup';
import { SettingsView } from '../../components/settings-view';
import { TellEnd } from '../../components/tell-end';
import { useText } from '../../components/text-context';
import { onProgress } from '../../lib/messaging/progress';
import { requestAccess } from '../../lib/permissions/access';
import { languages } from '../../lib/text/languages';
import { useLiveView } from '../../views/use-live-view';
import { useSettings } from '../../views/use-settings';
import { useNewest } from './use-newest';
import { useNotifying } from './use-notifying';

/** The popup bound to the run, to the library that is open, and to what is set. */
export function LivePopup() {
  const { t } = useText();
  const { state, actions, exportItems } = useLiveView(onProgress, requestAccess);
  const { shown, change } = useSettings();
  const { wanted, change: tell } = useNotifying();
  const choosing = useNewest(state.type === 'ready');
  const isClosed = choosing === 'closed';
  return (
    <Popup
      state={state}
      actions={actions}
      newest={
        choosing !== null &&
        !isClosed && <choosing.Newest exportItems={exportItems} openLibrary={actions.openLibrary} />
      }
    >
      {wanted !== null && (state.type === 'run' || state.type === 'ready') && (
        <TellEnd wanted={wanted} onChange={tell} />
      )}
      {isClosed && <p class="newest-closed">{t('newest.closed')}</p>}
      {shown !== null && <SettingsView {...shown} languages={languages} onChange={change} />}
    </Popup>
  );
}
