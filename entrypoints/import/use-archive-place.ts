import { useEffect, useState } from 'preact/hooks';
import type { ArchivePlace } from '../../components/import/import-state';
import { maxStorage } from '../../lib/export/scan/export-estimate';
import type { Settings } from '../../lib/settings/settings-schema';

/**
 * Where the archive goes and how much space is free there. Rechecked with each `update`; null until the settings are
 * known.
 */
export function useArchivePlace(settings: Settings | null, update: unknown): ArchivePlace | null {
  const [free, setFree] = useState<number | null>(null);
  useEffect(() => {
    void navigator.storage.estimate().then(
      ({ quota, usage }) => setFree(quota === undefined || usage === undefined ? null : quota - usage),
      () => setFree(null),
    );
  }, [update]);
  return settings && { destination: settings.destination, maxStorage: maxStorage(settings), free };
}
