import { render } from 'preact';
import { Popup } from '../../components/popup';
import '../../components/popup.css';
import { onProgress } from '../../lib/messaging/progress';
import { requestAccess } from '../../lib/permissions/access';
import { followTheme } from '../../views/follow-theme';
import { PageInLanguage } from '../../views/page-in-language';
import { useForecast } from '../../views/use-forecast';
import { useLiveView } from '../../views/use-live-view';

function LivePopup() {
  const live = useLiveView(onProgress, requestAccess);
  const forecast = useForecast(live.state.type === 'ready' ? live.state.account.id : null, null);
  return (
    <PageInLanguage titleKey="product">
      <Popup {...live} forecast={forecast} />
    </PageInLanguage>
  );
}

followTheme();
const view = document.getElementById('view');
if (view !== null) render(<LivePopup />, view);
