import { ExpectedFailure } from '../lib/model/failure';

/** The maximum number of files held in memory for viewing. The least recently used are removed first. */
const most = 400;

const mediaHost = 'videos.openai.com';

/** Downloads files from the media host for viewing, in the same way as the engine: no cookies, no other host. */
export function createRemoteFiles(): { load(url: string): Promise<string> } {
  const loaded = new Map<string, Promise<string>>();

  const fetchBlob = async (url: string): Promise<string> => {
    const { protocol, host } = new URL(url);
    if (protocol !== 'https:' || host !== mediaHost) throw new ExpectedFailure('media-refused', host.slice(0, 80));
    const response = await fetch(url, { credentials: 'omit', redirect: 'manual', referrerPolicy: 'no-referrer' });
    if (response.status !== 200) throw new ExpectedFailure('media-refused', String(response.status));
    return URL.createObjectURL(await response.blob());
  };

  return {
    load(url) {
      const known = loaded.get(url);
      const file = known ?? fetchBlob(url);
      // Moves the key to the end of the map's order.
      loaded.delete(url);
      loaded.set(url, file);
      if (known === undefined) file.catch(() => loaded.delete(url));
      for (const [oldest, blob] of loaded) {
        if (loaded.size <= most) break;
        loaded.delete(oldest);
        void blob.then(URL.revokeObjectURL, () => undefined);
      }
      return file;
    },
  };
}
