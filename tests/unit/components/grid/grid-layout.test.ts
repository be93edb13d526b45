import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Layout, layOutGrid, rowOf, rowsBetween } from '../../../../components/grid/grid-layout';
import { nextIndex } from '../../../../components/grid/grid-navigation';

const shape = { width: 1000, rowHeight: 200, gap: 10, titleHeight: 50 };
const ratios = (...given: number[]) => layOutGrid(given.length, (index) => given[index] ?? 1, null, shape);
const boxesOf = ({ rows, boxes }: Layout) =>
  rows.flatMap((row) => (row.type === 'tiles' ? boxes(row).map((box) => ({ ...box, row })) : []));

describe('The rows of the grid', () => {
  test('have every item once, in order and within the width, for any shapes, sections and window', () => {
    const shapes = fc.array(fc.record({ ratio: fc.double({ min: 0.5, max: 2, noNaN: true }), section: fc.nat(3) }), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(shapes, fc.integer({ min: 120, max: 4000 }), fc.boolean(), (items, width, sectioned) => {
        const sectionOf = sectioned ? (index: number) => items[index]?.section ?? 0 : null;
        const layout = layOutGrid(items.length, (index) => items[index]?.ratio ?? 1, sectionOf, { ...shape, width });
        const { rows } = layout;
        const boxes = boxesOf(layout);
        expect(boxes.map(({ index }) => index)).toEqual(items.map((_, index) => index));
        for (const { start, width: wide, row, index } of boxes) {
          expect(start + wide).toBeLessThanOrEqual(width);
          expect(row.height).toBeLessThanOrEqual(shape.rowHeight);
          expect(rowOf(rows, index)).toBe(row);
          // Cropped at most by rounding to whole pixels, unless it is wider than the window by itself.
          const whole = row.height * (items[index]?.ratio ?? 1);
          expect(Math.abs(wide - Math.min(width, whole))).toBeLessThanOrEqual(3);
          if (sectionOf !== null) expect(row.section.of).toBe(sectionOf(index));
          expect(row.top).toBeGreaterThanOrEqual(row.section.top + (sectioned ? shape.titleHeight : 0));
          expect(row.top + row.height).toBeLessThanOrEqual(row.section.bottom);
        }
        for (const [n, row] of rows.entries()) {
          const next = rows[n + 1];
          if (next !== undefined) expect(next.top).toBeGreaterThanOrEqual(row.top + row.height);
        }
      }),
    );
  });

  test('fill the width, except the last one of a section', () => {
    const layout = ratios(2, 2, 2, 1);
    const last = boxesOf(layout)[2];
    expect((last?.start ?? 0) + (last?.width ?? 0)).toBe(1000);
    expect(layout.rows.at(-1)?.height).toBe(200);
  });

  test("are found for the window's position, without those above and below", () => {
    const { rows } = layOutGrid(
      500,
      () => 1,
      (index) => Math.floor(index / 7),
      shape,
    );
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 40_000 }), fc.integer({ min: 1, max: 3000 }), (from, height) => {
        const [first, last] = rowsBetween(rows, from, from + height);
        const wanted = rows.filter(({ top, height: high }) => top + high > from && top < from + height);
        expect(rows.slice(first, last)).toEqual(wanted);
      }),
    );
  });
});

describe('A key in the grid', () => {
  // Two rows of three.
  const layout = ratios(1.7, 1.7, 1.7, 2, 2, 2);
  const to = (key: string, from: number, rtl = false) => nextIndex(layout, 6, from, key, rtl);

  test.each([
    ['ArrowRight', 1, 2],
    ['ArrowRight', 5, 5],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 2, 5],
    ['ArrowUp', 3, 0],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 5, 5],
    ['Home', 4, 0],
    ['End', 0, 5],
  ] as const)('%s leads from item %i to %i', (key, from, wanted) => {
    expect(to(key, from)).toBe(wanted);
  });

  test('leads the other way where text runs from right to left', () => {
    expect([to('ArrowRight', 2, true), to('ArrowLeft', 2, true)]).toEqual([1, 3]);
  });

  test('that does not move the focus is left to the browser', () => {
    expect([to('Tab', 1), to('PageDown', 1), to('a', 1)]).toEqual([null, null, null]);
  });
});
