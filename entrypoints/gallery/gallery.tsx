import { useMemo } from 'preact/hooks';
import { Library } from '../../components/library/library';
import type { LibraryMedia } from '../../components/library/library-state';
import { useText } from '../../components/text-context';
import type { GalleryHead, GalleryItem } from '../../lib/archive/gallery/data';
import type { KnownItem } from '../../lib/catalogue/card';
import { useLibrary } from '../../views/use-library';
import { fileAddress, trackAddress } from './addresses';
import { MissingNote } from './missing-note';
import { useItems } from './use-items';
import { useMissing } from './use-missing';

/** The archive's items, with its files beside this page. */
export function Gallery({ head }: { head: GalleryHead }) {
  const { t } = useText();
  const { known, version, loading, missingFiles } = useItems(head);
  const { state, actions } = useLibrary(known, version);
  const { missing, onMissing } = useMissing(() => known.ask({}, 'newest'), loading);

  const media = useMemo((): LibraryMedia => {
    const told = ({ id }: KnownItem): GalleryItem | null => known.get(id);
    return {
      url: ({ path }) => (path === null ? null : fileAddress(path)),
      // WebVTT comes after SubRip in the order of ids; one of them is enough.
      tracks: ({ id }) =>
        known
          .captions(id)
          .flatMap((captions) => trackAddress(captions) ?? [])
          .slice(-1),
      variants: known.variants,
      whyMissing: (item) => {
        const part = told(item)?.part ?? null;
        if (part === null || head.parts.length < 2) return t('gallery.gone');
        return t('gallery.elsewhere', { part: String(part).padStart(3, '0') });
      },
      onMissing: (item) => {
        const found = told(item);
        if (found !== null) onMissing(found);
      },
      copy: (text) => navigator.clipboard.writeText(text),
    };
  }, [known]);

  return (
    <Library owner={head.account.username} state={{ ...state, loading }} actions={actions} media={media}>
      <MissingNote head={head} missing={missing} missingFiles={missingFiles} />
    </Library>
  );
}
