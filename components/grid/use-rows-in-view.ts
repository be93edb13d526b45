import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Row, rowsBetween } from './grid-layout';

/** Pixels beyond the window that are drawn as well, so that ordinary scrolling never shows a gap. */
const margin = 400;
/** Milliseconds without a change after which it has come to rest. */
const restAfter = 100;
/** Pixels in a millisecond from which on nobody sees what passes. */
const racingFrom = 2;

/** In pixels from the grid's own start. */
export type RowRange = readonly [from: number, to: number];

const nowhere: RowRange = [0, 0];
const everywhere: RowRange = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/**
 * The rows of a grid that are in the window or near, as a range of indices, the last one excluded. Of those outside `whole`, outlines
 * will do for now: of all while they race past, as when the scroll bar is pulled, and of those beyond the window while they are new.
 */
type InView = { first: number; last: number; whole: RowRange };

const isSame = (a: InView, b: InView) =>
  a.first === b.first && a.last === b.last && a.whole[0] === b.whole[0] && a.whole[1] === b.whole[1];

export function useRowsInView(grid: RefObject<HTMLElement | null>, rows: readonly Row[]): InView {
  /** What is drawn, or being drawn. Kept beside the state, to be there in the very drawing in which rows change. */
  const drawn = useRef<{ rows: readonly Row[]; view: InView }>({
    rows: [],
    view: { first: 0, last: 0, whole: nowhere },
  });
  const [, redraw] = useState({});

  const look = (wholeIn: (window: RowRange) => RowRange): InView => {
    const above = -(grid.current?.getBoundingClientRect().top ?? 0);
    const [first, last] = rowsBetween(rows, above - margin, above + innerHeight + margin);
    return { first, last, whole: wholeIn([above, above + innerHeight]) };
  };
  const show = (view: InView) => {
    if (isSame(view, drawn.current.view)) return;
    drawn.current = { rows, view };
    redraw({});
  };
  const inWindow = (window: RowRange) => window;
  if (drawn.current.rows !== rows) drawn.current = { rows, view: look(inWindow) };

  // A page that has become shorter may have moved.
  useLayoutEffect(() => show(look(inWindow)), [rows]);
  useEffect(() => {
    const rest = () => show(look(() => everywhere));
    let resting = setTimeout(rest, restAfter);
    let last = { y: scrollY, at: performance.now() };
    const onScroll = () => {
      const now = { y: scrollY, at: performance.now() };
      const races = Math.abs(now.y - last.y) > racingFrom * (now.at - last.at);
      last = now;
      show(look(() => (races ? nowhere : everywhere)));
      clearTimeout(resting);
      resting = setTimeout(rest, restAfter);
    };
    const onResize = () => show(look(() => drawn.current.view.whole));
    addEventListener('scroll', onScroll, { passive: true });
    addEventListener('resize', onResize);
    // What stands above the grid may come and go.
    const observer = new ResizeObserver(onResize);
    observer.observe(document.body);
    return () => {
      clearTimeout(resting);
      observer.disconnect();
      removeEventListener('scroll', onScroll);
      removeEventListener('resize', onResize);
    };
  }, [rows]);
  return drawn.current.view;
}
