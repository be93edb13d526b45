import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type Row, rowsBetween } from './grid-rows';

/** Pixels beyond the window that are drawn as well, so that ordinary scrolling never shows a gap. */
const margin = 400;
/** Milliseconds without a scroll after which it has come to rest. */
const restAfter = 100;
/** Pixels in a millisecond from which on nobody sees what passes. */
const racingFrom = 2;

type InView = { first: number; last: number; racing: boolean };

/**
 * The rows of a grid that are in the window, or near. `racing`: the page moves so fast that nobody sees what passes, as when the
 * scroll bar is pulled.
 */
export function useRowsInView(grid: RefObject<HTMLElement | null>, rows: readonly Row[]): InView {
  const [view, setView] = useState<InView>({ first: 0, last: 0, racing: false });

  const look = (racing: boolean) => {
    const element = grid.current;
    if (element === null) return;
    const above = -element.getBoundingClientRect().top;
    const [first, last] = rowsBetween(rows, above - margin, above + innerHeight + margin);
    setView((view) =>
      view.first === first && view.last === last && view.racing === racing ? view : { first, last, racing },
    );
  };

  useLayoutEffect(() => look(false), [rows]);
  useEffect(() => {
    let last = { y: scrollY, at: performance.now() };
    let rest: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      const now = { y: scrollY, at: performance.now() };
      const racing = Math.abs(now.y - last.y) > racingFrom * (now.at - last.at);
      last = now;
      look(racing);
      clearTimeout(rest);
      rest = setTimeout(() => look(false), restAfter);
    };
    const onResize = () => look(false);
    addEventListener('scroll', onScroll, { passive: true });
    addEventListener('resize', onResize);
    // What stands above the grid may come and go.
    const observer = new ResizeObserver(onResize);
    observer.observe(document.body);
    return () => {
      clearTimeout(rest);
      observer.disconnect();
      removeEventListener('scroll', onScroll);
      removeEventListener('resize', onResize);
    };
  }, [rows]);
  return view;
}
