import { dataPath, type GalleryCall, type GalleryHead, type GalleryItem } from '../../lib/archive/gallery/data';

declare global {
  interface Window {
    soraGallery?: { push(call: GalleryCall): void };
  }
}

/** What `gallery/library.js` told before this script ran; null where it is missing. */
export function readHead(): GalleryHead | null {
  const told = Array.isArray(window.soraGallery) ? (window.soraGallery as GalleryCall[]) : [];
  for (const [what, head] of told) if (what === 'head') return head;
  return null;
}

/** Runs a script of the archive. False when it is not there. */
function run(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = path;
    script.onload = () => resolve(true);
    script.onerror = () => resolve(false);
    document.head.append(script);
  });
}

/**
 * Reads the items, a file at a time so that the page stays quick. The last file first: ids grow with time, so it holds the newest.
 * Resolves with the number of files that are missing.
 */
export async function readItems(files: number, onItems: (items: GalleryItem[]) => void): Promise<number> {
  window.soraGallery = {
    push([what, value]) {
      if (what === 'items') onItems(value);
    },
  };
  let missing = 0;
  for (let number = files; number > 0; number--) if (!(await run(dataPath(number)))) missing++;
  return missing;
}
