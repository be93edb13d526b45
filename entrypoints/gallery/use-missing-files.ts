import { useEffect, useState } from 'preact/hooks';
import { videoFailure } from '../../components/library/file-failure';
import type { GalleryItem } from '../../lib/archive/gallery/gallery-data';
import { fileUrl, hasOtherName } from './file-urls';

/** Files that couldn't be loaded: the numbers of the parts they came in. */
export type MissingFiles = { any: boolean; parts: ReadonlySet<number> };

/** Whether there is a file under a path. A video that the browser can't decode is there. */
function isAt(path: string, { kind }: GalleryItem): Promise<boolean> {
  return new Promise((resolve) => {
    const element = kind === 'video' ? document.createElement('video') : new Image();
    const end = (there: boolean) => {
      element.removeAttribute('src');
      if (element instanceof HTMLMediaElement) element.load();
      resolve(there);
    };
    element.addEventListener(kind === 'video' ? 'loadedmetadata' : 'load', () => end(true), { once: true });
    const isUnplayable = () => element instanceof HTMLVideoElement && videoFailure(element) === 'unplayable';
    element.addEventListener('error', () => end(isUnplayable()), { once: true });
    element.src = fileUrl(path);
  });
}

async function isThere(item: GalleryItem): Promise<boolean> {
  const path = item.path ?? '';
  return (await isAt(path, item)) || (hasOtherName(path) && (await isAt(path.normalize('NFD'), item)));
}

/** The smallest file of each part. */
function oneOfEach(items: readonly GalleryItem[]): GalleryItem[] {
  const chosen = new Map<number, GalleryItem>();
  for (const item of items) {
    if (item.part === null || item.path === null) continue;
    const before = chosen.get(item.part);
    if (before === undefined || (item.bytes ?? 0) < (before.bytes ?? 0)) chosen.set(item.part, item);
  }
  return [...chosen.values()];
}

/**
 * The missing files found so far. Once all items are known, one file of each part is checked. Others are checked when
 * they're shown.
 */
export function useMissingFiles(items: () => readonly GalleryItem[], loading: boolean) {
  const [missing, setMissing] = useState<MissingFiles>({ any: false, parts: new Set() });
  const onMissing = ({ part }: GalleryItem) =>
    setMissing((known) => {
      if (known.any && (part === null || known.parts.has(part))) return known;
      return { any: true, parts: part === null ? known.parts : new Set([...known.parts, part]) };
    });
  useEffect(() => {
    if (loading) return;
    void (async () => {
      for (const item of oneOfEach(items())) if (!(await isThere(item))) onMissing(item);
    })();
  }, [loading]);
  return { missing, onMissing };
}
