import { useEffect, useState } from 'preact/hooks';
import {
  askToNotify,
  canNotify,
  stopNotifying,
  subscribeToPermissions,
} from '../../lib/browser/notification-permission';

/** Whether the browser may notify the user; null until it has said so. */
export function useNotifications(): { wanted: boolean | null; change(wanted: boolean): void } {
  const [wanted, setWanted] = useState<boolean | null>(null);
  const readPermission = () => void canNotify().then(setWanted);
  useEffect(() => {
    const unmounted = new AbortController();
    readPermission();
    subscribeToPermissions(readPermission, unmounted.signal);
    return () => unmounted.abort();
  }, []);
  // The browser only asks during the click. If it refuses, as it does for a required permission, nothing changes.
  return {
    wanted,
    change: (next) => void (next ? askToNotify() : stopNotifying()).then(readPermission, readPermission),
  };
}
