// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showDetail } from '../../replica/page/detail';
import { showGrid } from '../../replica/page/grid';
import { type List, listOf } from '../../replica/page/lists';
import type { Tile } from '../../replica/page/tile';
import { eventually } from '../eventually';

/** What a client of the page's elements finds with common selectors (sora-api §7). */

let leaving: AbortController;
let main: HTMLElement;

beforeEach(() => {
  leaving = new AbortController();
  main = document.createElement('main');
  document.body.replaceChildren(main);
});
afterEach(() => leaving.abort());

const generation = {
  id: 'gen_1',
  task_id: 'task_1',
  task_type: 'image_gen',
  created_at: '2025-05-22T02:48:09.771230Z',
  operation: 'simple_compose',
  title: 'Clean Air',
  prompt: 'a prompt long enough to be one',
  encodings: {
    source: { path: 'https://videos.openai.com/az/vg-assets/task_1%2F1_img_0.webp' },
    thumbnail: { path: 'https://videos.openai.com/az/vg-assets/task_1%2F1_img_0_thumb.webp' },
  },
};

function libraryOf(query: string): List {
  const list = listOf('/library', new URLSearchParams(query));
  if (list === undefined) throw new Error('The library is no list.');
  return list;
}

function shown(): number[] {
  return [...main.querySelectorAll<HTMLElement>('[data-index]')].map(({ dataset }) => Number(dataset.index));
}

describe('the grid', () => {
  it('shows for each image its detail page, its task, its prompt and the full image', async () => {
    const answer = { task_responses: [{ generations: [generation] }], last_id: 'task_1', has_more: false };
    const { tiles } = await libraryOf('').read(async () => answer as never, '/');
    showGrid(main, { start: '/', read: async () => ({ tiles, next: null }) }, vi.fn(), leaving.signal);
    await eventually(() => expect(shown()).toEqual([0]));
    const card = main.querySelector('[data-index="0"] [class*="group/tile"]');
    expect(card?.querySelector('a[href^="/g/gen_"]')?.getAttribute('href')).toBe('/g/gen_1');
    expect(card?.querySelector('a[href^="/t/task_"]')?.getAttribute('href')).toBe('/t/task_1');
    expect(card?.querySelector('div.truncate.text-token-text-primary')?.textContent).toBe(generation.prompt);
    const picture = card?.querySelector<HTMLImageElement>('a img[alt*="Generated image"]');
    expect(picture?.src).toBe(generation.encodings.source.path);
  });

  it('has only what is near the screen, and the rest after scrolling', async () => {
    const tiles = Array.from({ length: 40 }, (_, index): Tile => {
      return { href: `/g/gen_${index}`, picture: undefined, words: '', alt: '' };
    });
    showGrid(main, { start: '/', read: async () => ({ tiles, next: null }) }, vi.fn(), leaving.signal);
    await eventually(() => expect(shown()).toContain(0));
    expect(shown().length).toBeLessThan(10);
    window.scrollTo(0, 5000);
    window.dispatchEvent(new Event('scroll'));
    await eventually(() => expect(shown()).not.toContain(0));
    expect(shown().length).toBeLessThan(10);
    expect(Math.min(...shown())).toBeGreaterThan(10);
  });

  it('shows its spinner only while it loads', async () => {
    let answer = (_: { tiles: Tile[]; next: null }) => {};
    const page = new Promise<{ tiles: Tile[]; next: null }>((resolve) => {
      answer = resolve;
    });
    showGrid(main, { start: '/', read: () => page }, vi.fn(), leaving.signal);
    expect(main.querySelector('.spin_loader')).not.toBeNull();
    answer({ tiles: [], next: null });
    await eventually(() => expect(main.querySelector('.spin_loader')).toBeNull());
  });

  it('of the library can be limited to one type by its address', () => {
    expect(libraryOf('?type=images').start).toContain('task_type_filters=images');
    expect(libraryOf('').start).toContain('/v2/list_tasks');
  });
});

it('the detail of a generation names its prompt and saves the original under the name that the site gives', async () => {
  const original = 'https://videos.openai.com/original';
  const ask = async (path: string) => (path.endsWith('/download') ? { url: original } : generation) as never;
  const fetched = vi.fn(async () => new Response(new Blob(['bytes'], { type: 'image/webp' })));
  vi.stubGlobal('fetch', fetched);
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  await showDetail(main, '/g/gen_1', ask, leaving.signal);
  const label = [...main.querySelectorAll('div')].find(({ textContent }) => textContent === 'Prompt');
  expect(label?.nextElementSibling?.textContent).toBe(generation.prompt);
  main.querySelector('button')?.click();
  await eventually(() => expect(saved).toHaveBeenCalled());
  expect(fetched).toHaveBeenCalledWith(original, { credentials: 'omit' });
  const [anchor] = saved.mock.contexts as HTMLAnchorElement[];
  expect(anchor?.download).toBe('20250522_0248_Clean Air_simple_compose_1.webp');
  vi.unstubAllGlobals();
});
