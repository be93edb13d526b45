import { useEffect, useState } from 'preact/hooks';
import { subscribeToTheme, type Theme } from '../../lib/settings/theme-setting';

/** The current theme. `first`: the one that was read before anything was drawn. */
export function useTheme(first: Theme): Theme {
  const [theme, setTheme] = useState(first);
  useEffect(() => {
    const unmounted = new AbortController();
    subscribeToTheme(setTheme, unmounted.signal);
    return () => unmounted.abort();
  }, []);
  return theme;
}
