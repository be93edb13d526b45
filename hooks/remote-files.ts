import { ExpectedFailure } from '../lib/model/failure';

/** Files that are shown, held in memory: so many at most, the ones not asked for longest go first. */
const most = 400;

const mediaHost = 'videos.openai.com';

/** Fetches files of the media host to be looked at, as the engine does to save them: no cookie, no other host. */
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
      // The order of a map is that in which its keys were set.
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
