import { useEffect, useState } from 'preact/hooks';
import { subscribeToTheme, type Theme } from '../../lib/settings/theme-setting';

/** The theme that is set at the moment. `first`: as it was read before anything was drawn. */
export function useTheme(first: Theme): Theme {
  const [theme, setTheme] = useState(first);
  useEffect(() => {
    const missing = new AbortController();
    subscribeToTheme(setTheme, missing.signal);
    return () => missing.abort();
  }, []);
  return theme;
}
