import { useMemo, useState } from 'preact/hooks';
import { NewestItems } from '../../components/selection/newest-items';
import { useText } from '../../components/shared/text-context';
import { scannedMedia } from '../../hooks/library-scan/scanned-media';
import { useLibraryScan } from '../../hooks/library-scan/use-library-scan';
import { createRemoteFiles } from '../../hooks/remote-files';
import { useSelection } from '../../hooks/use-selection';
import type { Filter } from '../../lib/library-index/item-filter';

/** The maximum number of items shown. The library tab shows all. */
const most = 48;

/** States in which Sora has a file. */
const withFile = ['pending', 'had'] as const;

type Props = { exportItems(ids: string[]): boolean; openLibrary(): void };

/** Scans the library while this is shown. The user's own items come first. A search also finds liked ones. */
export function NewestSection({ exportItems, openLibrary }: Props) {
  const text = useText();
  const scan = useLibraryScan();
  const [filter, setFilter] = useState<Filter>({});
  const found = useMemo(
    () => scan.known.ask({ ...filter, statuses: withFile, ...(filter.text === undefined && { own: true }) }, 'newest'),
    [scan.known, filter],
  );
  const items = useMemo(() => found.slice(0, most), [found]);
  const { selection, bar } = useSelection(scan, items, exportItems);
  const files = useMemo(createRemoteFiles, []);
  const media = useMemo(() => scannedMedia(scan, files, text), [scan.known]);

  return (
    <NewestItems
      newest={{ items, total: found.length, filter, loading: scan.loading }}
      onFilter={setFilter}
      media={media}
      selection={selection}
      bar={bar}
      note={scan}
      onAll={openLibrary}
    />
  );
}
