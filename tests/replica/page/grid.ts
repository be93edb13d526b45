import type { Ask } from './api';
import { element, note } from './element';
import type { List } from './lists';
import { type Tile, tileElement } from './tile';

const rowHeight = 268;
const tileWidth = 216;
const gap = 16;

/**
 * A list as a virtualized grid (sora-api §7): children with `data-index` in a tall relative container, of which only
 * those near the screen are in the document. Loads more near the end. Lives until the signal aborts. UNPROVEN: that
 * the document scrolls, and no element in it; that each tile has its own index, and not a row of them.
 */
export function showGrid(main: HTMLElement, list: List, ask: Ask, signal: AbortSignal): void {
  const canvas = element('div', { className: 'canvas' });
  const status = note('');
  const spinner = element('div', { className: 'spin_loader' });
  main.append(canvas, status);
  const tiles: Tile[] = [];
  const cells = new Map<number, HTMLElement>();
  let next: string | null = list.start;
  let reading = false;
  let width = 0;

  function draw(): void {
    if (canvas.clientWidth !== width) clear();
    width = canvas.clientWidth;
    const columns = Math.max(1, Math.floor((width + gap) / (tileWidth + gap)));
    canvas.style.height = `${Math.ceil(tiles.length / columns) * rowHeight}px`;
    const first = columns * Math.max(0, Math.floor(scrollY / rowHeight) - 1);
    const last = Math.min(tiles.length, columns * (Math.ceil((scrollY + innerHeight) / rowHeight) + 1));
    for (const [index, cell] of cells) {
      if (index >= first && index < last) continue;
      cell.remove();
      cells.delete(index);
    }
    for (const [offset, tile] of tiles.slice(first, last).entries()) {
      if (!cells.has(first + offset)) place(tile, first + offset, columns);
    }
  }

  function clear(): void {
    for (const cell of cells.values()) cell.remove();
    cells.clear();
  }

  function place(tile: Tile, index: number, columns: number): void {
    const cell = element('div', { className: 'cell' }, tileElement(tile));
    const step = (width + gap) / columns;
    cell.dataset.index = String(index);
    cell.style.width = `${step - gap}px`;
    cell.style.transform = `translate(${(index % columns) * step}px, ${Math.floor(index / columns) * rowHeight}px)`;
    cells.set(index, cell);
    canvas.append(cell);
  }

  async function readOn(): Promise<void> {
    while (!reading && next !== null && scrollY + innerHeight * 2 > canvas.clientHeight) {
      reading = true;
      main.append(spinner);
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
      spinner.remove();
      draw();
    }
  }

  function moved(): void {
    draw();
    void readOn();
  }
  addEventListener('scroll', moved, { signal, passive: true });
  addEventListener('resize', moved, { signal });
  scrollTo(0, 0);
  void readOn();
}
