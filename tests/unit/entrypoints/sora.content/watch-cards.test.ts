// @vitest-environment happy-dom
import { describe, expect, onTestFinished, test } from 'vitest';
import { watchCards } from '../../../../entrypoints/sora.content/watch-cards';
import { cardSize, fakeWindow, layPage, tileAt } from './fake-window';

/** Watches the page. `sights`: the reported ids, one string per report. */
function watched() {
  const { frame, idle } = fakeWindow();
  const closed = new AbortController();
  onTestFinished(() => closed.abort());
  const sights: string[] = [];
  watchCards((cards) => sights.push(cards.map(({ id }) => id.replace('gen_', '')).join(' ')), closed.signal);
  return {
    frame,
    idle,
    sights,
    closed,
    /** Runs frames with idle time until nothing is left to do. */
    async rest() {
      for (let frames = 0; frames < 4; frames++) {
        // Mutations are reported once the page's script has ended.
        await Promise.resolve();
        frame();
        idle();
      }
    },
  };
}

describe('The cards of a page that are watched', () => {
  test('are reported at once, and again when they change, in their order on the page', async () => {
    const { rest, sights } = watched();
    layPage(['gen_2', 'gen_3']);
    await rest();
    expect(sights.at(-1)).toBe('2 3');
    document.body.prepend(tileAt(0, 'gen_1'));
    document.querySelector('[href="/g/gen_3"]')?.closest('.tile')?.remove();
    await rest();
    expect(sights.at(-1)).toBe('1 2');
  });

  test('are those near the window, of hundreds; others as the page is scrolled', async () => {
    const { rest, sights } = watched();
    layPage(Array.from({ length: 400 }, (_, n) => `gen_${n}`));
    await rest();
    expect(sights.at(-1)).toBe('0 1 2 3 4 5 6 7');
    for (const [n, tile] of document.querySelectorAll<HTMLElement>('.tile').entries())
      tile.dataset.top = String((n - 200) * cardSize);
    dispatchEvent(new Event('scroll'));
    await rest();
    expect(sights.at(-1)).toBe('196 197 198 199 200 201 202 203 204 205 206 207');
  });

  test('are searched once after a frame with many changes, and not within it', async () => {
    const { rest, frame, idle, sights } = watched();
    layPage(['gen_1']);
    await rest();
    sights.length = 0;
    for (let n = 0; n < 100; n++) dispatchEvent(new Event('scroll'));
    frame();
    expect(sights).toEqual([]);
    idle();
    expect(sights).toEqual(['1']);
    await rest();
    expect(sights).toEqual(['1']);
  });

  test('are no longer reported after the signal, even if a search was due', async () => {
    const { rest, frame, sights, closed } = watched();
    layPage(['gen_1']);
    frame();
    closed.abort();
    await rest();
    dispatchEvent(new Event('scroll'));
    await rest();
    expect(sights).toEqual([]);
  });
});
