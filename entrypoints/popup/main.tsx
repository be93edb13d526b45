import { render } from 'preact';
import '../../components/styles/popup-view.css';
import { PageInLanguage } from '../../hooks/language/page-in-language';
import { followTheme } from '../../hooks/theme/follow-theme';
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
