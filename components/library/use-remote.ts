import { useEffect, useState } from 'preact/hooks';

/** The address that `load` comes to once `wanted`; undefined until then, null when it fails. */
export function useRemote(load: (() => Promise<string>) | undefined, wanted: boolean, key: string) {
  const [address, setAddress] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    if (load === undefined || !wanted) return;
    let here = true;
    load().then(
      (found) => here && setAddress(found),
      () => here && setAddress(null),
    );
    return () => {
      here = false;
      setAddress(undefined);
    };
  }, [key, wanted]);
  return address;
}
