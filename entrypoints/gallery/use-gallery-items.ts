import { useEffect, useMemo, useState } from 'preact/hooks';
import type { GalleryHead, GalleryItem } from '../../lib/archive/gallery/gallery-data';
import { createKnownItems, type KnownItems } from '../../lib/library-index/known-items';
import { readItems } from './read-gallery-data';

/** Milliseconds between updates, so that rendering doesn't slow down reading. */
const showEvery = 250;

type Items = { known: KnownItems<GalleryItem>; version: number; loading: boolean; missingFiles: number };

/** The archive's items that have been read so far. The first ones are shown at once. */
export function useGalleryItems({ files }: GalleryHead): Items {
  const known = useMemo(() => createKnownItems<GalleryItem>(), []);
  const [state, setState] = useState({ version: 0, loading: true, missingFiles: 0 });
  useEffect(() => {
    let shownAt = Number.NEGATIVE_INFINITY;
    const onItems = (items: GalleryItem[]) => {
      known.add(items);
      if (performance.now() - shownAt < showEvery) return;
      shownAt = performance.now();
      setState((state) => ({ ...state, version: state.version + 1 }));
    };
    void readItems(files, onItems).then((missingFiles) =>
      setState(({ version }) => ({ version: version + 1, loading: false, missingFiles })),
    );
  }, []);
  return { known, ...state };
}
