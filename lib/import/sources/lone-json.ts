import type { IndexedFile } from '../../archive/verify/file-index';

/** Whether a JSON file was chosen separately. In folders, JSON files are sidecars. */
export const isLoneJson = ({ path, zip }: Pick<IndexedFile, 'path' | 'zip'>): boolean =>
  zip === null && /^[^/]+\.json$/i.test(path);
