import { render } from 'preact';
import { Popup } from '../../components/popup';
import '../../components/popup.css';
import { TextContext } from '../../components/text-context';
import { onProgress } from '../../lib/messaging/progress';
import { createPageText } from '../../lib/text/page-text';
import { useLiveView } from '../../views/use-live-view';

const text = createPageText(navigator.language);

function LivePopup() {
  const live = useLiveView(onProgress);
  return (
    <TextContext.Provider value={text}>
      <Popup {...live} />
    </TextContext.Provider>
  );
}

const view = document.getElementById('view');
if (view !== null) render(<LivePopup />, view);
