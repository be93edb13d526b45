import { useMemo, useState } from 'preact/hooks';
import { NewestItems } from '../../components/selection/newest-items';
import { useText } from '../../components/shared/text-context';
import { createRemoteFiles } from '../../hooks/remote-files';
import { mediaOf } from '../../hooks/scanned-media';
import { useLook } from '../../hooks/use-library-scan';
import { usePicked } from '../../hooks/use-selection';
import type { Filter } from '../../lib/library-index/item-filter';

/** So many are shown at most: whoever wants more has the library. */
const most = 48;

/** What Sora has a file of. */
const withFile = ['pending', 'had'] as const;

type Props = { exportItems(ids: string[]): boolean; openLibrary(): void };

/** A look at the library for as long as this is shown. What the person made comes first; words find what they liked as well. */
export function Newest({ exportItems, openLibrary }: Props) {
  const text = useText();
  const look = useLook();
  const [filter, setFilter] = useState<Filter>({});
  const found = useMemo(
    () => look.known.ask({ ...filter, statuses: withFile, ...(filter.text === undefined && { own: true }) }, 'newest'),
    [look.known, filter],
  );
  const items = useMemo(() => found.slice(0, most), [found]);
  const { picking, bar } = usePicked(look, items, exportItems);
  const files = useMemo(createRemoteFiles, []);
  const media = useMemo(() => mediaOf(look, files, text), [look.known]);

  return (
    <NewestItems
      newest={{ items, total: found.length, filter, loading: look.loading }}
      onFilter={setFilter}
      media={media}
      picking={picking}
      bar={bar}
      note={look}
      onAll={openLibrary}
    />
  );
}
