import type { IndexedFile } from '../../archive/verify/file-index';

/** A JSON file that was chosen by itself, under whatever name: below folders lie those that stand beside media. */
export const isLoneJson = ({ path, zip }: Pick<IndexedFile, 'path' | 'zip'>): boolean =>
  zip === null && /^[^/]+\.json$/i.test(path);
