import type { LibraryHead, LibraryItem } from '../../model/library-item';
import { itemKeys } from '../format/library-item-keys';
import type { ListText } from '../format/list-text';
import { callGallery, insideLiteral } from './gallery-script';

/** Items per data file: about 2 MB, which a browser reads without dropping a frame. */
export const itemsPerFile = 1000;

/** What the gallery gets before the items. */
export type GalleryHead = Pick<LibraryHead, 'account'> & {
  /** Names of the ZIP files, in order. */
  parts: string[];
  /** Number of data files. */
  files: number;
};

/**
 * An item in the gallery. `part`: the number of the ZIP with its file. `cues`: the text of captions (WebVTT or
 * SubRip).
 */
export type GalleryItem = LibraryItem & { part: number | null; cues: string | null };

const galleryKeys: (keyof GalleryItem)[] = [...itemKeys, 'part', 'cues'];

/** The gallery's words by language, then by name. */
export type GalleryWords = { readonly [language: string]: { readonly [name: string]: string } };

/** What a gallery script passes to the gallery. */
export type GalleryCall = ['head', GalleryHead] | ['words', GalleryWords] | ['items', GalleryItem[]];

/** Path of a data file from the bag's root. Numbers start at 1. */
export function dataPath(number: number): string {
  return `gallery/data-${String(number).padStart(3, '0')}.js`;
}

export const isDataPath = (path: string): boolean => path.startsWith('gallery/data-');

/** `gallery/library.js`, a classic script: on `file://`, data can't be loaded any other way. */
export function headScript(head: GalleryHead): string {
  return `${callGallery}(["head",JSON.parse("${insideLiteral(JSON.stringify(head))}")]);\n`;
}

/** `gallery/data-001.js`. Keeps texts exactly, even lone surrogates. */
export function dataScript(): ListText<GalleryItem> {
  let separator = '';
  return {
    start: () => `${callGallery}(["items",JSON.parse("[`,
    row(item) {
      const text = separator + insideLiteral(JSON.stringify(item, galleryKeys));
      separator = ',';
      return text;
    },
    end: () => ']")]);\n',
  };
}
