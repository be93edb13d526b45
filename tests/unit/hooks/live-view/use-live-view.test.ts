// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { ended, snapshot } from '../../../views/states';
import { deferred } from '../../lib/export/harness/deferred';
import { act } from '../act';
import { failure, openView, value } from './render-live-view';

const account = snapshot().account;
const nothingYet = value({ snapshot: null, account, trouble: null });

describe('A view that is opened', () => {
  test('shows the library that is ready to be exported', async () => {
    const view = await openView({ status: () => nothingYet });
    expect(view.state()).toEqual({ type: 'ready', account, last: null });
  });

  test('shows the active run', async () => {
    const view = await openView({ status: () => value({ snapshot: snapshot(), account, trouble: null }) });
    expect(view.state()).toEqual({ type: 'run', snapshot: snapshot() });
  });

  test('asks the site who is signed in, once a user wants to export after an archive was built from files', async () => {
    const built = ended({ origin: 'files' });
    const view = await openView({ status: () => value({ snapshot: built, account, trouble: null }) });
    await view.tell(built);
    expect(view.state()).toEqual({ type: 'unasked', last: built });
    await view.click('askAccount');
    expect(view.state()).toEqual({ type: 'ready', account, last: built });
  });

  test.each([
    ['signed-out', { type: 'signed-out', last: null }],
    ['extension-updated', { type: 'trouble', failure: { code: 'extension-updated', detail: null }, last: null }],
  ])('that cannot read the status says why: %s', async (code, state) => {
    const view = await openView({ status: () => failure(code) });
    expect(view.state()).toEqual(state);
  });

  test('prefers progress that arrives before the response it waits for', async () => {
    const late = deferred<unknown>();
    const view = await openView({ status: () => late.promise });
    await view.tell(snapshot({ state: 'paused' }));
    await act(() => late.resolve(nothingYet));
    expect(view.state()).toEqual({ type: 'run', snapshot: snapshot({ state: 'paused' }) });
  });

  test('that shows the end of a run reports that it was seen, and so does one that becomes visible again', async () => {
    const seen: unknown[] = [];
    const view = await openView({
      status: () => value({ snapshot: ended(), account, trouble: null }),
      seen: (body) => seen.push(body) && value(null),
    });
    expect(seen).toEqual([{ job: 'job-1' }]);
    await view.show();
    expect(seen).toHaveLength(2);
  });

  test('that is closed receives no more progress', async () => {
    const view = await openView({ status: () => nothingYet });
    await view.close();
    expect(view.listeners.size).toBe(0);
    await view.show();
    expect(view.requested).toEqual(['status']);
  });
});

describe('A click', () => {
  test.each([
    ['exportAll', 'start'],
    ['pause', 'pause'],
    ['resume', 'resume'],
    ['cancel', 'cancel'],
  ] as const)('on %s sends a command, and shows its result', async (action, type) => {
    const view = await openView({ status: () => nothingYet, [type]: () => value(snapshot({ phase: 'listing' })) });
    await view.click(action);
    expect(view.requested).toEqual(['status', type]);
    expect(view.state()).toEqual({ type: 'run', snapshot: snapshot({ phase: 'listing' }) });
  });

  test('that fails says why', async () => {
    const view = await openView({ status: () => nothingYet, start: () => failure('offline') });
    await view.click('exportAll');
    expect(view.state()).toEqual({ type: 'trouble', failure: { code: 'offline', detail: null }, last: null });
  });

  test('whose result arrives after the end of the run does not replace the end', async () => {
    const late = deferred<unknown>();
    const view = await openView({ status: () => nothingYet, pause: () => late.promise });
    await view.click('pause');
    await view.tell(ended());
    await act(() => late.resolve(value(snapshot({ state: 'paused' }))));
    expect(view.state()).toEqual({ type: 'ready', account, last: ended() });
  });

  test('on Try again requests the status again', async () => {
    let isUp = false;
    const view = await openView({ status: () => (isUp ? nothingYet : failure('offline')) });
    isUp = true;
    await view.click('retry');
    expect(view.state()).toMatchObject({ type: 'ready' });
  });
});

test('A click exports the library that is shown and no other', async () => {
  let started: unknown;
  const start = (body: unknown) => {
    started = body;
    return failure('other-account');
  };
  const shown = { ...account, space: 'ws-1' };
  const view = await openView({ status: () => value({ snapshot: null, account: shown, trouble: null }), start });
  await view.click('exportAll');
  expect(started).toEqual({ account: account.id, space: 'ws-1' });
  expect(view.state()).toEqual({ type: 'trouble', failure: { code: 'other-account', detail: null }, last: null });
});

test.each([
  ['ready', nothingYet],
  ['at its end', value({ snapshot: ended(), account, trouble: null })],
])('A user who returns to a tab that is %s sees who is signed in now', async (_, first) => {
  let now = first;
  const view = await openView({ status: () => now });
  const other = { id: 'user-0002', username: 'kite' };
  now = value({ snapshot: null, account: other, trouble: null });
  await view.show();
  expect(view.state()).toEqual({ type: 'ready', account: other, last: null });
});

test('A response that is older than the current one is not shown', async () => {
  const late = deferred<unknown>();
  let answer: () => unknown = () => late.promise;
  const view = await openView({ status: () => answer() });
  answer = () => nothingYet;
  await view.show();
  await act(() => late.resolve(failure('signed-out')));
  expect(view.state()).toMatchObject({ type: 'ready' });
});

test('A failure after the end still shows the last export', async () => {
  const view = await openView({
    status: () => value({ snapshot: ended(), account, trouble: null }),
    'show-folder': () => failure('not-there'),
  });
  await view.click('showFolder');
  expect(view.state()).toMatchObject({ type: 'trouble', last: ended() });
});

test('A user who returns to a signed-out tab sees whether they are signed in now', async () => {
  let isSignedIn = false;
  const view = await openView({ status: () => (isSignedIn ? nothingYet : failure('signed-out')) });
  isSignedIn = true;
  await view.show();
  expect(view.state()).toMatchObject({ type: 'ready' });
});

test.each([
  ['no-permission', ['site', 'media']],
  ['media-elsewhere', ['elsewhere']],
] as const)(
  'A click that allows access requests what is missing, within the click, and checks again: %s',
  async (code, access) => {
    let answer: unknown = failure(code);
    const view = await openView({ status: () => answer });
    answer = nothingYet;
    await view.click('allow');
    expect(view.allow.mock.calls).toEqual([[access]]);
    expect(view.state()).toMatchObject({ type: 'ready' });
  },
);
