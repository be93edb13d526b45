/**
 * The built parts of the gallery: its script and style, a script with the words of all languages except English, and
 * the words that the page shows without scripts.
 */
export type GalleryApp = {
  script: string;
  style: string;
  translations: string;
  words: {
    language: string;
    direction: 'ltr' | 'rtl';
    /** Whether to use this language whatever the reader's browser prefers. */
    languageChosen: boolean;
    title: string;
    opening: string;
    unpack: string;
  };
};

/**
 * Allows scripts, styles and media only from the page's own folder, and no connections or inline scripts. `data:` is
 * for captions, which a page on `file://` can't load as a file.
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

/** `gallery.html`. Its static words stay if its scripts are missing, as in a ZIP preview. */
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
