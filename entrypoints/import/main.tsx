import { render } from 'preact';
import '../../components/styles/pages/import-page.css';
import { PageInLanguage } from '../../hooks/language/page-in-language';
import { followTheme } from '../../hooks/theme/follow-theme';
import { LiveImportPage } from './live-import-page';

followTheme();
const view = document.getElementById('view');
if (view !== null) {
  render(
    <PageInLanguage titleKey="import.title" isWholeTitle>
      <LiveImportPage />
    </PageInLanguage>,
    view,
  );
}
