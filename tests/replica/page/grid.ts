import type { Ask } from './api';
import { element, note } from './element';
import type { List } from './lists';
import { type Tile, tileElement } from './tile';

const rowHeight = 244;
const tileWidth = 216;

/**
 * A list as a virtualised grid (fact sheet 7): rows with `data-index` in a tall relative container, of which only those near the
 * screen are in the document. Reads on when the end comes near. Lives until the signal.
 */
export function showGrid(main: HTMLElement, list: List, ask: Ask, signal: AbortSignal): void {
  const canvas = element('div', { className: 'canvas' });
  const scroller = element('div', { className: 'scroller' }, canvas);
  const status = note('Loading');
  main.append(scroller, status);
  const tiles: Tile[] = [];
  const rows = new Map<number, HTMLElement>();
  let next: string | null = list.start;
  let reading = false;
  let columns = 0;

  function draw(): void {
    const fitting = Math.max(1, Math.floor(canvas.clientWidth / tileWidth));
    const total = Math.ceil(tiles.length / fitting);
    canvas.style.height = `${total * rowHeight}px`;
    const first = Math.max(0, Math.floor(scroller.scrollTop / rowHeight) - 1);
    const last = Math.min(total, Math.ceil((scroller.scrollTop + scroller.clientHeight) / rowHeight) + 1);
    for (const [index, row] of rows) {
      if (fitting === columns && index >= first && index < last) continue;
      row.remove();
      rows.delete(index);
    }
    columns = fitting;
    for (let index = first; index < last; index += 1) drawRow(index);
  }

  function drawRow(index: number): void {
    const shown = tiles.slice(index * columns, (index + 1) * columns);
    if (rows.get(index)?.childElementCount === shown.length) return;
    rows.get(index)?.remove();
    const row = element('div', { className: 'row' }, ...shown.map(tileElement));
    row.dataset.index = String(index);
    row.style.transform = `translateY(${index * rowHeight}px)`;
    row.style.gridTemplateColumns = `repeat(${columns}, 1fr)`;
    rows.set(index, row);
    canvas.append(row);
  }

  async function readOn(): Promise<void> {
    while (!reading && next !== null && scroller.scrollTop + scroller.clientHeight * 2 > canvas.clientHeight) {
      reading = true;
      try {
        const page = await list.read(ask, next);
        next = page.next;
        tiles.push(...page.tiles);
        status.textContent = tiles.length === 0 ? 'Nothing here yet' : '';
      } catch (problem) {
        next = null;
        status.textContent = String(problem);
      }
      reading = false;
      if (signal.aborted) return;
      draw();
    }
  }

  function moved(): void {
    draw();
    void readOn();
  }
  scroller.addEventListener('scroll', moved, { signal, passive: true });
  addEventListener('resize', moved, { signal });
  void readOn();
}
