import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { KnownItem } from '../../lib/library-index/library-card';
import type { GridSelection, LibraryMedia } from '../library/library-state';
import { useText } from '../shared/text-context';
import { hasNoModifier, isRtl } from './arrow-keys';
import { layOutGrid, type Row, rowOf } from './grid-layout';
import { nextIndex } from './grid-navigation';
import { GridSection } from './grid-section';
import { monthSections } from './month-sections';
import { scrollIntoView } from './scroll-into-view';
import { useRowsInView } from './use-rows-in-view';
import { useWidth } from './use-width';

type Props = {
  items: readonly KnownItem[];
  media: LibraryMedia;
  /** The times to group them by, see `LibraryState`; null if they aren't sorted by time. */
  times: ReadonlyMap<string, number> | null;
  /** The item in the viewer. The focus returns to the last one. */
  viewed: KnownItem | null;
  selection: GridSelection | null;
  onOpen(item: KnownItem): void;
};

const shapeFor = (width: number) => ({
  width,
  gap: width < 600 ? 4 : 6,
  rowHeight: width < 600 ? 150 : width < 1100 ? 190 : 220,
  titleHeight: 52,
});

/** Width divided by height. If unknown, that of Sora's usual upright video. Extremes are clamped. */
function ratioOf(item: KnownItem | undefined): number {
  const { width, height } = item ?? { width: null, height: null };
  if (width === null || height === null || !(width > 0) || !(height > 0)) return 0.6;
  return Math.min(2, Math.max(0.5, width / height));
}

/** The rows of each section, for rows in order. */
function bySection(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (group?.[0]?.section === row.section) group.push(row);
    else groups.push([row]);
  }
  return groups;
}

/**
 * All items as tiles. Only those near the window are rendered. Arrow keys, Home and End move between them, and Enter
 * opens one.
 */
export function ItemGrid({ items, media, times, viewed, selection, onOpen }: Props) {
  const text = useText();
  const grid = useRef<HTMLDivElement>(null);
  const width = useWidth(grid);
  const [activeId, setActiveId] = useState<string | null>(null);
  /** The item whose tile gets the focus as soon as it's rendered. */
  const awaited = useRef<string | null>(null);

  const shape = shapeFor(width);
  const sections = useMemo(() => (times === null ? null : monthSections(items, times, text)), [items, times, text]);
  const layout = useMemo(
    () => layOutGrid(width === 0 ? 0 : items.length, (index) => ratioOf(items[index]), sections?.of ?? null, shape),
    [items, sections, width],
  );
  const { rows } = layout;
  const { first, last, whole } = useRowsInView(grid, rows);
  const active = useMemo(
    () =>
      activeId === null
        ? 0
        : Math.max(
            0,
            items.findIndex(({ id }) => id === activeId),
          ),
    [items, activeId],
  );
  const activeRow = rowOf(rows, active);

  const focusAwaited = () => {
    if (awaited.current === null) return;
    const tile = grid.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(awaited.current)}"]`);
    if (!tile) return;
    tile.focus({ preventScroll: true });
    awaited.current = null;
  };
  useLayoutEffect(focusAwaited);

  const goTo = (index: number) => {
    const row = rowOf(rows, index);
    const id = items[index]?.id;
    if (row === null || id === undefined || grid.current === null) return;
    awaited.current = id;
    setActiveId(id);
    const top = grid.current.getBoundingClientRect().top + row.top;
    scrollIntoView(top - shape.gap, top + row.height + shape.gap);
    focusAwaited();
  };

  const lastViewed = useRef<KnownItem | null>(null);
  useEffect(() => {
    if (viewed === null && lastViewed.current !== null) goTo(items.indexOf(lastViewed.current));
    lastViewed.current = viewed;
  }, [viewed]);

  const inView = rows.slice(first, last);
  // The tile that has the focus, or would get it next, is always rendered, wherever the page is scrolled to.
  if (activeRow !== null && !inView.includes(activeRow)) {
    if (activeRow.top < (inView[0]?.top ?? 0)) inView.unshift(activeRow);
    else inView.push(activeRow);
  }
  const end = rows.at(-1);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys go from tile to tile, each of which is a button.
    <div
      ref={grid}
      class="grid"
      style={{ height: `${end === undefined ? 0 : end.top + end.height}px` }}
      onKeyDown={(event) => {
        if (!hasNoModifier(event)) return;
        const to = nextIndex(layout, items.length, active, event.key, isRtl(event.currentTarget));
        if (to === null) return;
        event.preventDefault();
        goTo(to);
      }}
    >
      {bySection(inView).map((rows) => (
        <GridSection
          key={rows[0]?.section.of}
          rows={rows}
          boxes={layout.boxes}
          items={items}
          media={media}
          title={sections?.title ?? null}
          whole={whole}
          active={active}
          selection={selection}
          onOpen={onOpen}
          onActive={({ id }) => setActiveId(id)}
        />
      ))}
    </div>
  );
}
