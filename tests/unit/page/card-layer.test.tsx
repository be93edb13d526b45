// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { TextContext } from '../../../components/text-context';
import { CardLayer, type CardLayerProps } from '../../../entrypoints/sora.content/card-layer';
import { createText } from '../../../lib/text/text';
import { tileElement } from '../../replica/page/tile';

/** Pixels of a card, which stand one below the other. */
const size = 200;
const tile = { picture: 'https://videos.openai.com/a', words: 'A fox', alt: 'Generated image' };

/** Ids of as many cards, from this one on. */
const ids = (from: number, count: number) => Array.from({ length: count }, (_, n) => `gen_${from + n}`);

/** A page of these cards, the first of them at the top of the window. */
function layPage(shown: readonly string[]): void {
  const tiles = shown.map((id, n) => {
    const made = tileElement({ ...tile, href: `/g/${id}` });
    made.dataset.top = String(n * size);
    return made;
  });
  document.body.replaceChildren(...tiles);
}

/** The layer over the page. `asked` is what the background was asked for; of that it has saved `saved`. */
function openLayer(props: Partial<CardLayerProps>, saved: readonly string[] = []) {
  const asked: string[][] = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { body } = message as { body: { ids: string[] } };
    asked.push(body.ids);
    return { ok: true, value: body.ids.filter((id) => saved.includes(id)) };
  });
  const place = document.createElement('div');
  const layer = { account: 'user-1', run: null, active: false, picked: new Set<string>(), ...props };
  act(() =>
    render(
      <TextContext.Provider value={createText('en')}>
        <CardLayer {...layer} onToggle={vi.fn()} onSight={props.onSight ?? vi.fn()} />
      </TextContext.Provider>,
      place,
    ),
  );
  onTestFinished(() => act(() => render(null, place)));
  const labels = (selector: string) => [...place.querySelectorAll(selector)].map((each) => each.ariaLabel);
  return {
    asked,
    boxes: () => place.querySelectorAll('input').length,
    marks: () => labels('[role=img]').length,
    drawn: () => place.querySelectorAll('.card').length,
  };
}

/** Time goes by, in milliseconds, and frames with it. */
async function pass(milliseconds: number) {
  for (let passed = 0; passed < milliseconds; passed += 10) await act(() => vi.advanceTimersByTimeAsync(10));
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('innerHeight', 4 * size);
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => setTimeout(call, 16));
  vi.stubGlobal('requestIdleCallback', (call: () => void) => setTimeout(call, 1));
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return new DOMRect(0, Number(this.closest<HTMLElement>('.tile')?.dataset.top ?? 0), size, size);
  });
  onTestFinished(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
});

test('Of a page with thousands of cards, those near the window have a checkbox, and all may be in a range', async () => {
  layPage(ids(0, 2_000));
  const onSight = vi.fn<CardLayerProps['onSight']>();
  const { boxes } = openLayer({ active: true, onSight });
  await pass(50);
  expect(boxes()).toBe(8);
  expect(onSight.mock.lastCall?.[0].map(({ id }) => id)).toEqual(ids(0, 2_000));
});

test('While nothing is picked, only what is saved is marked', async () => {
  layPage(ids(0, 8));
  const { drawn, marks } = openLayer({}, ['gen_2']);
  await pass(500);
  expect([drawn(), marks()]).toEqual([1, 1]);
});

test('Cards that are only scrolled by are not asked for; those that stay are, once', async () => {
  layPage(ids(0, 4));
  const { asked } = openLayer({});
  for (let screen = 1; screen <= 20; screen++) {
    await pass(50);
    layPage(ids(4 * screen, 4));
  }
  expect(asked).toEqual([]);
  await pass(500);
  dispatchEvent(new Event('scroll'));
  await pass(500);
  expect(asked).toEqual([ids(80, 4)]);
});
