import { useEffect, useState } from 'preact/hooks';

/** The address that `load` comes to; undefined until then, null when it fails. `key` tells one thing to load from another. */
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
