import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Row, rowsBetween } from './grid-layout';

/** Pixels rendered outside the window, so that normal scrolling never shows a gap. */
const margin = 400;
/** Milliseconds without a change after which scrolling has stopped. */
const restAfter = 100;
/** Pixels per millisecond above which nobody can see what scrolls by. */
const racingFrom = 2;

/** In pixels from the start of the grid. */
export type RowRange = readonly [from: number, to: number];

const nowhere: RowRange = [0, 0];
const everywhere: RowRange = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/**
 * The rows of a grid in or near the window, as a range of indices with an exclusive end. Outside `whole`, outlines are
 * enough for now: everywhere during fast scrolling, as with the scroll bar, and outside the window while rows are new.
 */
type InView = { first: number; last: number; whole: RowRange };

const isSame = (a: InView, b: InView) =>
  a.first === b.first && a.last === b.last && a.whole[0] === b.whole[0] && a.whole[1] === b.whole[1];

export function useRowsInView(grid: RefObject<HTMLElement | null>, rows: readonly Row[]): InView {
  /**
   * What's rendered or about to be. It's outside the state, so that it's available in the render in which rows change.
   */
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

  // When the page gets shorter, its scroll position may change.
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
    // Content above the grid may appear and disappear.
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
