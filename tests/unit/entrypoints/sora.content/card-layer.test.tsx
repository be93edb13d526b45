// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { TextContext } from '../../../../components/shared/text-context';
import { CardLayer } from '../../../../entrypoints/sora.content/card-layer';
import { createText } from '../../../../lib/i18n/create-text';
import { fakeWindow, layPage } from './fake-window';

/** Ids of four cards, starting with this one. */
const four = (from: number) => Array.from({ length: 4 }, (_, n) => `gen_${from + n}`);

/** The layer over the page. `requested`: the ids that the background was asked about. `saved`: those that it has. */
function openLayer(active: boolean, saved: readonly string[] = []) {
  const { frame, idle } = fakeWindow();
  const requested: string[][] = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { body } = message as { body: { ids: string[] } };
    requested.push(body.ids);
    return { ok: true, value: body.ids.filter((id) => saved.includes(id)) };
  });
  const place = document.createElement('div');
  const layer = {
    account: 'user-1',
    run: null,
    active,
    selected: new Set<string>(),
    onToggle: vi.fn(),
    onSight: vi.fn(),
  };
  act(() =>
    render(
      <TextContext.Provider value={createText('en')}>
        <CardLayer {...layer} />
      </TextContext.Provider>,
      place,
    ),
  );
  onTestFinished(() => act(() => render(null, place)));
  return {
    requested,
    count: (selector: string) => place.querySelectorAll(selector).length,
    /** Time passes, with its frames. */
    async pass(milliseconds: number) {
      for (let passed = 0; passed < milliseconds; passed += 10) {
        await act(async () => {
          await vi.advanceTimersByTimeAsync(10);
          frame();
          idle();
        });
      }
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

test('While selecting, each card has a checkbox, and each saved item a mark', async () => {
  const { count, pass } = openLayer(true, ['gen_2']);
  layPage(four(0));
  await pass(500);
  expect([count('input'), count('[role=img]')]).toEqual([4, 1]);
});

test('Outside of selecting, a card that is not saved has no mark', async () => {
  const { count, pass } = openLayer(false, ['gen_2']);
  layPage(four(0));
  await pass(500);
  expect([count('.card'), count('[role=img]')]).toEqual([1, 1]);
});

test('The background is asked about cards that stay in view, once, and not about those scrolled past', async () => {
  const { requested, pass } = openLayer(false);
  for (let screen = 0; screen <= 20; screen++) {
    layPage(four(4 * screen));
    await pass(60);
  }
  expect(requested).toEqual([]);
  await pass(500);
  dispatchEvent(new Event('scroll'));
  await pass(500);
  expect(requested).toEqual([four(80)]);
});
