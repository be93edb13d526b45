import { useEffect, useState } from 'preact/hooks';

/** The page of this tab that its address names behind `#`; the browser's back and forward go between them. */
export function useHashRoute(): string {
  const [place, setPlace] = useState(location.hash);
  useEffect(() => {
    const follow = () => setPlace(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
}
