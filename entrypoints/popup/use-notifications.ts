import { useEffect, useState } from 'preact/hooks';
import {
  askToNotify,
  canNotify,
  stopNotifying,
  subscribeToPermissions,
} from '../../lib/browser/notification-permission';

/** Whether the end of an export is told, as the browser knows it now; null until it has said so. */
export function useNotifications(): { wanted: boolean | null; change(wanted: boolean): void } {
  const [wanted, setWanted] = useState<boolean | null>(null);
  const readPermission = () => void canNotify().then(setWanted);
  useEffect(() => {
    const unmounted = new AbortController();
    readPermission();
    subscribeToPermissions(readPermission, unmounted.signal);
    return () => unmounted.abort();
  }, []);
  // The browser asks only within the click. One that refuses, as for a permission that the build was given for good, changes nothing.
  return {
    wanted,
    change: (next) => void (next ? askToNotify() : stopNotifying()).then(readPermission, readPermission),
  };
}
