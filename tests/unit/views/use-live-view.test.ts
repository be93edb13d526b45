// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { ended, snapshot } from '../../views/states';
import { deferred } from '../export/deferred';
import { failure, openView, value } from './live-view';

const account = snapshot().account;
const nothingYet = value({ snapshot: null, account, trouble: null });

describe('A view that is opened', () => {
  test('shows the library that is ready to be exported', async () => {
    const view = await openView({ overview: () => nothingYet });
    await view.settle();
    expect(view.state()).toEqual({ type: 'ready', account, last: null });
  });

  test('shows the run that is on', async () => {
    const view = await openView({ overview: () => value({ snapshot: snapshot(), account, trouble: null }) });
    await view.settle();
    expect(view.state()).toEqual({ type: 'run', snapshot: snapshot() });
  });

  test.each([
    ['signed-out', { type: 'signed-out' }],
    ['extension-updated', { type: 'trouble', failure: { code: 'extension-updated', detail: null } }],
  ])('that cannot learn how things stand says why: %s', async (code, state) => {
    const view = await openView({ overview: () => failure(code) });
    await view.settle();
    expect(view.state()).toEqual(state);
  });

  test('keeps to the news of a run that came before the answer it waited for', async () => {
    const late = deferred<unknown>();
    const view = await openView({ overview: () => late.promise });
    await view.tell(snapshot({ state: 'paused' }));
    late.resolve(nothingYet);
    await view.settle();
    expect(view.state()).toEqual({ type: 'run', snapshot: snapshot({ state: 'paused' }) });
  });

  test('that is closed hears no more', async () => {
    const view = await openView({ overview: () => nothingYet });
    await view.settle();
    await view.close();
    expect(view.hearers.size).toBe(0);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(view.asked).toEqual(['overview']);
  });
});

describe('A click', () => {
  test.each([
    ['exportAll', 'start'],
    ['pause', 'pause'],
    ['resume', 'resume'],
    ['cancel', 'cancel'],
  ] as const)('on %s is a command, and its answer is shown', async (action, type) => {
    const view = await openView({ overview: () => nothingYet, [type]: () => value(snapshot({ phase: 'listing' })) });
    await view.settle();
    await view.click(action);
    await view.settle();
    expect(view.asked).toEqual(['overview', type]);
    expect(view.state()).toEqual({ type: 'run', snapshot: snapshot({ phase: 'listing' }) });
  });

  test('that fails says why', async () => {
    const view = await openView({ overview: () => nothingYet, start: () => failure('offline') });
    await view.settle();
    await view.click('exportAll');
    await view.settle();
    expect(view.state()).toEqual({ type: 'trouble', failure: { code: 'offline', detail: null } });
  });

  test('answered after the news of the end leaves the end', async () => {
    const late = deferred<unknown>();
    const view = await openView({ overview: () => nothingYet, pause: () => late.promise });
    await view.settle();
    await view.click('pause');
    await view.tell(ended());
    late.resolve(value(snapshot({ state: 'paused' })));
    await view.settle();
    expect(view.state()).toEqual({ type: 'run', snapshot: ended() });
  });

  test('on Try again looks anew', async () => {
    let isUp = false;
    const view = await openView({ overview: () => (isUp ? nothingYet : failure('offline')) });
    await view.settle();
    isUp = true;
    await view.click('retry');
    await view.settle();
    expect(view.state()).toMatchObject({ type: 'ready' });
  });
});

test('Whoever comes back to a tab that was signed out sees whether they are signed in now', async () => {
  let isSignedIn = false;
  const view = await openView({ overview: () => (isSignedIn ? nothingYet : failure('signed-out')) });
  await view.settle();
  isSignedIn = true;
  document.dispatchEvent(new Event('visibilitychange'));
  await view.settle();
  expect(view.state()).toMatchObject({ type: 'ready' });
});
