import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { TextContext } from '../../components/shared/text-context';
import { createGalleryText } from '../../lib/i18n/gallery-text';
import { languageOf } from '../../lib/i18n/languages';
import { GalleryView } from './gallery-view';
import './gallery.css';
import { readHead, readLocale, readTranslation } from './read-gallery-data';

/** The viewer in every archive: a classic script on `file://` that works without the extension. */
export default defineUnlistedScript(() => {
  const head = readHead();
  const place = document.getElementById('gallery');
  // The page's own text explains the problem.
  if (head === null || place === null) return;
  const locale = readLocale();
  const text = createGalleryText(locale, readTranslation(languageOf(locale)));
  document.documentElement.lang = text.language;
  document.documentElement.dir = text.direction;
  document.title = text.t('gallery.title');
  place.replaceChildren();
  render(
    <TextContext.Provider value={text}>
      <GalleryView head={head} />
    </TextContext.Provider>,
    place,
  );
});
