import { render } from 'preact';
import '../../components/styles/pages/verify-page.css';
import { VerifyPage } from '../../components/verify/verify-page';
import { PageInLanguage } from '../../hooks/language/page-in-language';
import { followTheme } from '../../hooks/theme/follow-theme';
import { useVerification } from './use-verification';

function LivePage() {
  const verification = useVerification();
  return (
    <PageInLanguage titleKey="verify.title">
      <VerifyPage {...verification} />
    </PageInLanguage>
  );
}

followTheme();
const view = document.getElementById('view');
if (view !== null) render(<LivePage />, view);
