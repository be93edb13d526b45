import { useEffect, useState } from 'preact/hooks';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';

/** The path of the page, updated on navigation without reloads. */
export function usePagePath(ctx: ContentScriptContext): string {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const unmounted = new AbortController();
    ctx.addEventListener(
      window,
      'wxt:locationchange',
      ({ newUrl }) => setPath((newUrl ?? location).pathname),
      unmounted,
    );
    return () => unmounted.abort();
  }, []);
  return path;
}
