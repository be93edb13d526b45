import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { wholeList } from '../../../lib/archive/format/list-text';
import {
  dataPath,
  dataScript,
  type GalleryItem,
  headScript,
  itemsPerFile,
} from '../../../lib/archive/gallery/gallery-data';
import { galleryPage } from '../../../lib/archive/gallery/gallery-page';
import { createPageText } from '../../../lib/i18n/page-text';
import { galleryWords } from '../../../scripts/language-files';
import { head, libraryItem } from '../../unit/lib/archive/format/sample-library';

/** An item for the gallery, saved by default. */
export function galleryItem(fields: Partial<GalleryItem>): GalleryItem {
  return { ...libraryItem(), part: 1, cues: null, ...fields };
}

type Folder = {
  items: GalleryItem[];
  /** Files of the bag to write there, by path. */
  files?: Map<string, Uint8Array>;
  parts?: string[];
};

/** Writes an unpacked archive's gallery with the built app, without an export. Returns the address of its page. */
export async function writeGallery(folder: string, { items, files = new Map(), parts }: Folder): Promise<string> {
  const put = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  const { t } = createPageText('en');
  const words = {
    language: 'en',
    direction: 'ltr' as const,
    languageChosen: false,
    title: t('gallery.title'),
    opening: t('gallery.opening'),
    unpack: t('gallery.unpack'),
  };
  const dataFiles = Math.max(1, Math.ceil(items.length / itemsPerFile));

  await put('gallery.html', galleryPage({ words }));
  await put('gallery/gallery.js', await readFile('.output/chrome-mv3/gallery.js'));
  await put('gallery/words.js', galleryWords());
  await put('gallery/gallery.css', await readFile('.output/chrome-mv3/assets/gallery.css'));
  await put(
    'gallery/library.js',
    headScript({ account: head.account, parts: parts ?? ['part 001.zip'], files: dataFiles }),
  );
  for (let number = 1; number <= dataFiles; number++) {
    const some = items.slice((number - 1) * itemsPerFile, number * itemsPerFile);
    await put(dataPath(number), wholeList(dataScript(), some));
  }
  for (const [path, content] of files) await put(path, content);
  return pathToFileURL(join(folder, 'gallery.html')).href;
}
