import { useEffect, useState } from 'preact/hooks';

/** The page of this tab, from the URL's hash. The browser's back and forward buttons switch between pages. */
export function useHashRoute(): string {
  const [place, setPlace] = useState(location.hash);
  useEffect(() => {
    const follow = () => setPlace(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
}
