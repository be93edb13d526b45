import { useMemo } from 'preact/hooks';
import type { LibraryMedia } from '../../components/library/library-state';
import { LibraryView } from '../../components/library/library-view';
import { useText } from '../../components/shared/text-context';
import { useLibraryView } from '../../hooks/use-library-view';
import type { GalleryHead, GalleryItem } from '../../lib/archive/gallery/gallery-data';
import type { KnownItem } from '../../lib/library-index/library-card';
import { fileUrl, hasOtherName, trackUrl } from './file-urls';
import { MissingFilesNote } from './missing-files-note';
import { useGalleryItems } from './use-gallery-items';
import { useMissingFiles } from './use-missing-files';

/** The archive's items, with its files next to this page. */
export function GalleryView({ head }: { head: GalleryHead }) {
  const { t } = useText();
  const { known, version, loading, missingFiles } = useGalleryItems(head);
  const { state, actions } = useLibraryView(known, version);
  const { missing, onMissing } = useMissingFiles(() => known.ask({}, 'newest'), loading);

  const media = useMemo((): LibraryMedia => {
    const galleryItem = ({ id }: KnownItem): GalleryItem | null => known.get(id);
    const decomposed = new Set<string>();
    return {
      url: ({ id, path }) => (path === null ? null : fileUrl(decomposed.has(id) ? path.normalize('NFD') : path)),
      tryOtherName({ id, path }) {
        if (path === null || decomposed.has(id) || !hasOtherName(path)) return false;
        decomposed.add(id);
        return true;
      },
      // WebVTT comes after SubRip in the order of IDs, and one of them is enough.
      tracks: ({ id }) =>
        known
          .captions(id)
          .flatMap((captions) => trackUrl(captions) ?? [])
          .slice(-1),
      variants: known.variants,
      whyMissing: (item) => {
        const part = galleryItem(item)?.part ?? null;
        if (part === null || head.parts.length < 2) return t('gallery.gone');
        return t('gallery.elsewhere', { part: String(part).padStart(3, '0') });
      },
      onMissing: (item) => {
        const found = galleryItem(item);
        if (found !== null) onMissing(found);
      },
      copy: (text) => navigator.clipboard.writeText(text),
    };
  }, [known]);

  return (
    <LibraryView owner={head.account.username} state={{ ...state, loading }} actions={actions} media={media}>
      <MissingFilesNote head={head} missing={missing} missingFiles={missingFiles} />
    </LibraryView>
  );
}
