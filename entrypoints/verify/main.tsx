import { render } from 'preact';
import '../../components/verify/verify.css';
import { VerifyPage } from '../../components/verify/verify-page';
import { followTheme } from '../../views/follow-theme';
import { PageInLanguage } from '../../views/page-in-language';
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
