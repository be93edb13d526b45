import { useMemo } from 'preact/hooks';
import type { LibraryMedia } from '../../components/library/library-state';
import { Library } from '../../components/library/library-view';
import { useText } from '../../components/shared/text-context';
import { useLibrary } from '../../hooks/use-library-view';
import type { GalleryHead, GalleryItem } from '../../lib/archive/gallery/gallery-data';
import type { KnownItem } from '../../lib/library-index/library-card';
import { fileAddress, trackAddress } from './file-urls';
import { MissingNote } from './missing-files-note';
import { useItems } from './use-gallery-items';
import { useMissing } from './use-missing-files';

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
