import { render } from 'preact';
import { WelcomePage } from '../../components/welcome/welcome-page';
import '../../components/styles/pages/welcome-page.css';
import { PageInLanguage } from '../../hooks/language/page-in-language';
import { followTheme } from '../../hooks/theme/follow-theme';

followTheme();
const view = document.getElementById('view');
if (view !== null) {
  render(
    <PageInLanguage titleKey="product">
      <WelcomePage />
    </PageInLanguage>,
    view,
  );
}
