import { render } from 'preact';
import { Welcome } from '../../components/welcome/welcome';
import '../../components/welcome/welcome.css';
import { followTheme } from '../../views/follow-theme';
import { PageInLanguage } from '../../views/page-in-language';

followTheme();
const view = document.getElementById('view');
if (view !== null) {
  render(
    <PageInLanguage titleKey="product">
      <Welcome />
    </PageInLanguage>,
    view,
  );
}
