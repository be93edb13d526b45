import { render } from 'preact';
import { onTestFinished, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { ViewActions, ViewState } from '../../../../components/export/view-state';
import type { Allow } from '../../../../hooks/live-view/live-view-commands';
import { type Subscribe, useLiveView } from '../../../../hooks/live-view/use-live-view';
import type { Snapshot } from '../../../../lib/model/job';
import { act } from '../act';

type Answer = (body: unknown) => unknown;

/**
 * An open view with responses of the background, which have arrived after each step unless the test holds them back.
 * `tell` publishes a run's snapshot. `state`: what the view shows.
 */
export async function openView(answers: Record<string, Answer>) {
  const requested: string[] = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { type, body } = message as { type: string; body: unknown };
    requested.push(type);
    const answer = answers[type];
    if (answer === undefined) throw new Error(`Nobody expected ${type}`);
    return answer(body);
  });
  const listeners = new Set<(snapshot: Snapshot) => void>();
  const subscribe: Subscribe = (listener, signal) => {
    listeners.add(listener);
    signal.addEventListener('abort', () => listeners.delete(listener));
  };
  const seen: ViewState[] = [];
  let actions: ViewActions | null = null;
  const allow = vi.fn<Allow>(async () => undefined);
  const View = () => {
    const live = useLiveView(subscribe, allow);
    seen.push(live.state);
    actions = live.actions;
    return null;
  };
  const host = document.createElement('div');
  await act(() => render(<View />, host));
  onTestFinished(() => {
    render(null, host);
    vi.restoreAllMocks();
  });
  return {
    requested,
    allow,
    listeners,
    state: () => seen.at(-1),
    /** The user returns to the view's tab. */
    show: () => act(() => document.dispatchEvent(new Event('visibilitychange'))),
    tell: (snapshot: Snapshot) =>
      act(() => {
        for (const listener of listeners) listener(snapshot);
      }),
    click: (action: keyof ViewActions) => act(() => actions?.[action]()),
    close: () => act(() => render(null, host)),
  };
}

export const value = (given: unknown) => ({ ok: true, value: given });
export const failure = (code: string) => ({ ok: false, failure: { code, detail: null }, retryAfter: null });
