import { render } from 'preact';
import { Popup } from '../../components/popup';
import '../../components/popup.css';
import { SettingsView } from '../../components/settings-view';
import { TextContext } from '../../components/text-context';
import { onProgress } from '../../lib/messaging/progress';
import { requestAccess } from '../../lib/permissions/access';
import { createPageText } from '../../lib/text/page-text';
import { useLiveView } from '../../views/use-live-view';
import { useSettings } from '../../views/use-settings';

const text = createPageText(navigator.language);

function LivePopup() {
  const live = useLiveView(onProgress, requestAccess);
  const { shown, change } = useSettings();
  return (
    <TextContext.Provider value={text}>
      <Popup {...live}>{shown !== null && <SettingsView {...shown} onChange={change} />}</Popup>
    </TextContext.Provider>
  );
}

const view = document.getElementById('view');
if (view !== null) render(<LivePopup />, view);
