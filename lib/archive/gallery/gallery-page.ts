/**
 * What of the gallery is made elsewhere: the built script and style, a script that tells the words of all languages but English, and the
 * words of the page while no script speaks.
 */
export type GalleryApp = {
  script: string;
  style: string;
  translations: string;
  words: {
    language: string;
    direction: 'ltr' | 'rtl';
    /** Whether that language is spoken whatever the browser says that reads the gallery. */
    languageChosen: boolean;
    title: string;
    opening: string;
    unpack: string;
  };
};

/**
 * Scripts, styles and media come from the page's own folder alone, nothing is sent anywhere, and no text becomes a script.
 * `data:` is for captions, which `file://` does not let a page read from beside a video.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** `gallery.html`. Its own words stay where its scripts are missing, as in the preview of a ZIP. */
export function galleryPage({ words }: Pick<GalleryApp, 'words'>): string {
  const title = asText(words.title);
  return `<!doctype html>
<html lang="${asText(words.language)}" dir="${words.direction}"${words.languageChosen ? ' data-language="kept"' : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="stylesheet" href="gallery/gallery.css">
<script defer src="gallery/library.js"></script>
<script defer src="gallery/words.js"></script>
<script defer src="gallery/gallery.js"></script>
</head>
<body>
<div id="gallery">
<main class="gallery-closed">
<h1>${title}</h1>
<p>${asText(words.opening)}</p>
<p>${asText(words.unpack)}</p>
</main>
</div>
</body>
</html>
`;
}

function asText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
