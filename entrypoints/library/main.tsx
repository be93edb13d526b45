import { render } from 'preact';
import { TextContext } from '../../components/text-context';
import { createPageText } from '../../lib/text/page-text';
import './library.css';
import { LibraryTab } from './library-tab';

const text = createPageText(navigator.language);
document.documentElement.lang = text.language;

const view = document.getElementById('view');
if (view !== null) {
  render(
    <TextContext.Provider value={text}>
      <LibraryTab />
    </TextContext.Provider>,
    view,
  );
}
