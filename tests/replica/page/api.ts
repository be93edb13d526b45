/** The page's requests to its own origin, with the headers of the real page (sora-api §1.2). */

export async function readSession(): Promise<{ user?: { name: string }; accessToken?: string }> {
  const response = await fetch('/api/auth/session');
  return response.json();
}

/** The record at this path. Throws for any status except 200. */
export type Ask = <T>(path: string) => Promise<T>;

export function askWith(bearer: string, signal: AbortSignal): Ask {
  return async (path) => {
    const device = /(?:^|; )oai-did=([^;]*)/.exec(document.cookie)?.[1] ?? '';
    const response = await fetch(path, {
      credentials: 'include',
      headers: { authorization: `Bearer ${bearer}`, 'oai-device-id': device, 'oai-language': 'en-US' },
      signal,
    });
    if (!response.ok) throw new Error(`The server answers ${response.status}`);
    return response.json();
  };
}
