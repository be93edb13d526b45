import { render } from 'preact';
import { Popup } from '../../components/popup';
import '../../components/popup.css';
import { SettingsView } from '../../components/settings-view';
import { onProgress } from '../../lib/messaging/progress';
import { requestAccess } from '../../lib/permissions/access';
import { languages } from '../../lib/text/languages';
import { PageInLanguage } from '../../views/page-in-language';
import { useForecast } from '../../views/use-forecast';
import { useLiveView } from '../../views/use-live-view';
import { useSettings } from '../../views/use-settings';

function LivePopup() {
  const live = useLiveView(onProgress, requestAccess);
  const { shown, change } = useSettings();
  const forecast = useForecast(live.state.type === 'ready' ? live.state.account.id : null, null);
  return (
    <PageInLanguage titleKey="product">
      <Popup {...live} forecast={forecast}>
        {shown !== null && <SettingsView {...shown} languages={languages} onChange={change} />}
      </Popup>
    </PageInLanguage>
  );
}

const view = document.getElementById('view');
if (view !== null) render(<LivePopup />, view);
