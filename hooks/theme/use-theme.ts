import { useEffect, useState } from 'preact/hooks';
import { onTheme, type Theme } from '../../lib/settings/theme-setting';

/** The theme that is set at the moment. `first`: as it was read before anything was drawn. */
export function useTheme(first: Theme): Theme {
  const [theme, setTheme] = useState(first);
  useEffect(() => {
    const gone = new AbortController();
    onTheme(setTheme, gone.signal);
    return () => gone.abort();
  }, []);
  return theme;
}
