import { useEffect, useState } from 'preact/hooks';

/** The URL that `load` resolves with; undefined until then, null if it fails. `key` identifies what's loaded. */
export function useRemoteFile(load: (() => Promise<string>) | undefined, key: string) {
  const [address, setAddress] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    if (load === undefined) return;
    let here = true;
    load().then(
      (found) => here && setAddress(found),
      () => here && setAddress(null),
    );
    return () => {
      here = false;
      setAddress(undefined);
    };
  }, [key]);
  return address;
}
