import { render } from 'preact';
import { PageInLanguage } from '../../hooks/language/page-in-language';
import { followTheme } from '../../hooks/theme/follow-theme';
import './library.css';
import { LibraryTab } from './library-tab';

followTheme();
const view = document.getElementById('view');
if (view !== null) {
  render(
    <PageInLanguage titleKey="library.title">
      <LibraryTab />
    </PageInLanguage>,
    view,
  );
}
