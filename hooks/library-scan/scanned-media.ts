import type { LibraryMedia } from '../../components/library/library-state';
import type { Text } from '../../lib/i18n/create-text';
import type { createRemoteFiles } from '../remote-files';
import type { LibraryScan } from './use-library-scan';

/** The files of a scan: on Sora's media host, with the links from the lists. */
export function scannedMedia(
  scan: LibraryScan,
  files: ReturnType<typeof createRemoteFiles>,
  { t }: Text,
): LibraryMedia {
  const linkOf = (id: string) => scan.row(id)?.item.links.find(({ url }) => url !== null)?.url ?? null;
  return {
    remote({ id, kind }) {
      const whole = linkOf(id);
      const small = scan.row(id)?.item.preview ?? (kind === 'video' ? null : whole);
      if (whole === null && small === null) return null;
      const load = (url: string | null) => (url === null ? Promise.reject(new Error('no link')) : files.load(url));
      return { picture: () => load(small), whole: () => load(whole ?? small) };
    },
    url: () => null,
    tracks: () => [],
    variants: scan.known.variants,
    onMissing: () => {},
    whyMissing: () => t('library.no-preview'),
    copy: (text) => navigator.clipboard.writeText(text),
  };
}
