import type { LibraryHead, LibraryItem } from '../../model/library-item';
import { itemKeys } from '../format/library-item-keys';
import type { ListText } from '../format/list-text';
import { callGallery, insideLiteral } from './gallery-script';

/** Items in one data file: some two megabytes, which a browser reads in less time than a frame may be late. */
export const itemsPerFile = 1000;

/** What the gallery is told before the items. */
export type GalleryHead = Pick<LibraryHead, 'account'> & {
  /** Names of the ZIP files, the first of them first. */
  parts: string[];
  /** So many data files. */
  files: number;
};

/** An item as the gallery is told it. `part`: the number of the ZIP that holds its file. `cues`: the text of captions (WebVTT or SubRip). */
export type GalleryItem = LibraryItem & { part: number | null; cues: string | null };

const galleryKeys: (keyof GalleryItem)[] = [...itemKeys, 'part', 'cues'];

/** Words of the gallery by language, then by name. */
export type GalleryWords = { readonly [language: string]: { readonly [name: string]: string } };

/** What a script of the gallery tells. */
export type GalleryCall = ['head', GalleryHead] | ['words', GalleryWords] | ['items', GalleryItem[]];

/** Path of a data file from the bag's root. Numbers count from 1. */
export function dataPath(number: number): string {
  return `gallery/data-${String(number).padStart(3, '0')}.js`;
}

export const isDataPath = (path: string): boolean => path.startsWith('gallery/data-');

/** `gallery/library.js`, a classic script: `file://` allows no other way to read data. */
export function headScript(head: GalleryHead): string {
  return `${callGallery}(["head",JSON.parse("${insideLiteral(JSON.stringify(head))}")]);\n`;
}

/** `gallery/data-001.js`. Texts are kept to the letter, lone surrogates too. */
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
