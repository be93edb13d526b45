import { render } from 'preact';
import { TextContext } from '../../components/text-context';
import '../../components/verify/verify.css';
import { VerifyPage } from '../../components/verify/verify-page';
import { createPageText } from '../../lib/text/page-text';
import { useVerification } from './use-verification';

const text = createPageText(navigator.language);

function LivePage() {
  return (
    <TextContext.Provider value={text}>
      <VerifyPage {...useVerification()} />
    </TextContext.Provider>
  );
}

const view = document.getElementById('view');
if (view !== null) render(<LivePage />, view);
