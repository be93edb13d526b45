import { render } from 'preact';
import { TextContext } from '../../components/text-context';
import { createText } from '../../lib/text/text';
import './library.css';
import { LibraryTab } from './library-tab';

const text = createText(navigator.language);
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
