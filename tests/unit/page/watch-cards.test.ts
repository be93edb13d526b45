// @vitest-environment happy-dom
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { watchCards } from '../../../entrypoints/sora.content/watch-cards';
import { tileElement } from '../../replica/page/tile';

const tile = { picture: 'https://videos.openai.com/a', words: 'A fox on a pond', alt: 'Generated image' };

/** The browser's frames and spare time, which come when the test says so. */
function browserTime() {
  const frames: (() => void)[] = [];
  const spare: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => frames.push(call));
  vi.stubGlobal('requestIdleCallback', (call: () => void) => spare.push(call));
  onTestFinished(() => void vi.unstubAllGlobals());
  const run = (calls: (() => void)[]) => {
    for (const call of calls.splice(0)) call();
  };
  return { frame: () => run(frames), idle: () => run(spare) };
}

/** Watches the page; `sights` are the ids that were told, one text a time. */
function watched() {
  const time = browserTime();
  const gone = new AbortController();
  onTestFinished(() => gone.abort());
  const sights: string[] = [];
  watchCards((cards) => sights.push(cards.map(({ id }) => id).join(' ')), gone.signal);
  return { ...time, sights, gone };
}

const add = (id: string) => document.body.append(tileElement({ ...tile, href: `/g/${id}` }));

beforeEach(() => {
  document.body.replaceChildren();
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 200, 200));
});

describe('The cards of a page that are watched', () => {
  test('are told at once, and again when there are others', async () => {
    add('gen_1');
    const { frame, idle, sights } = watched();
    frame();
    idle();
    add('gen_2');
    await Promise.resolve();
    frame();
    idle();
    expect(sights).toEqual(['gen_1', 'gen_1 gen_2']);
  });

  test('are looked for once after a frame in which much has changed, and not within it', () => {
    const { frame, idle, sights } = watched();
    for (let n = 1; n <= 3; n++) {
      add(`gen_${n}`);
      dispatchEvent(new Event('scroll'));
    }
    frame();
    expect(sights).toEqual([]);
    dispatchEvent(new Event('scroll'));
    frame();
    idle();
    expect(sights).toEqual(['gen_1 gen_2 gen_3']);
  });

  test('are told no more once nobody listens, even where a look was due', () => {
    const { frame, idle, sights, gone } = watched();
    frame();
    gone.abort();
    idle();
    dispatchEvent(new Event('scroll'));
    frame();
    idle();
    expect(sights).toEqual([]);
  });
});
