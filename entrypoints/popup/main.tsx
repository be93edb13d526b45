import { render } from 'preact';
import '../../components/popup.css';
import { followTheme } from '../../views/follow-theme';
import { PageInLanguage } from '../../views/page-in-language';
import { LivePopup } from './live-popup';

followTheme();
const view = document.getElementById('view');
if (view !== null) {
  render(
    <PageInLanguage titleKey="product">
      <LivePopup />
    </PageInLanguage>,
    view,
  );
}
