import { useEffect, useState } from 'preact/hooks';
import { askToNotify, mayNotify, onPermissions, stopNotifying } from '../../lib/browser/notification-permission';

/** Whether the end of an export is told, as the browser knows it now; null until it has said so. */
export function useNotifying(): { wanted: boolean | null; change(wanted: boolean): void } {
  const [wanted, setWanted] = useState<boolean | null>(null);
  const look = () => void mayNotify().then(setWanted);
  useEffect(() => {
    const gone = new AbortController();
    look();
    onPermissions(look, gone.signal);
    return () => gone.abort();
  }, []);
  // The browser asks only within the click. One that refuses, as for a permission that the build was given for good, changes nothing.
  return { wanted, change: (next) => void (next ? askToNotify() : stopNotifying()).then(look, look) };
}
