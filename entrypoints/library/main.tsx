import { render } from 'preact';
import { followTheme } from '../../views/follow-theme';
import { PageInLanguage } from '../../views/page-in-language';
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
