// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';

import type { ViewActions, ViewState } from '../../../components/export/view-state';
import type { FailureCode } from '../../../lib/model/failure';
import type { Snapshot } from '../../../lib/model/job';
import { ended, snapshot, states } from '../../views/states';
import { rendered } from './rendered';

const run = (change: Partial<Snapshot> = {}): ViewState => ({ type: 'run', snapshot: snapshot(change) });
const done: ViewState = { type: 'ready', account: ended().account, last: ended() };
const trouble = (code: FailureCode, last: Snapshot | null = null): ViewState => ({
  type: 'trouble',
  failure: { code, detail: null },
  last,
});
const shown = (name: string): ViewState => states[name] ?? { type: 'loading' };
const ready = (username: string): ViewState => ({
  type: 'ready',
  account: { id: 'user-0001', username },
  last: null,
});

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const folderNotAllowed = { code: 'folder-not-allowed', detail: null } as const;

describe.each(['bar', 'popup'] as const)('the %s', (view) => {
  test.each(Object.entries(states))('has words for "%s"', (_, state) => {
    const { status, words } = rendered(view, state);
    expect(status()).toMatch(/\w{3}/);
    expect(words()).not.toMatch(/undefined|null|NaN|\[object|[{}]/);
  });

  test('tells signed-out users to sign in, and offers no export', () => {
    const { status, names } = rendered(view, { type: 'signed-out', last: null });
    expect(status()).toBe('You’re signed out of Sora. Sign in to export your library.');
    expect(names()).not.toContain('Export all');
  });

  test('names the owner of the library before anything starts', () => {
    const { find, names } = rendered(view, ready('paper.fox'));
    expect(find('bdi').map(({ textContent }) => textContent)).toEqual(['paper.fox']);
    expect(names()).toContain('Export all');
  });

  test('shows a name that is markup as the text it is', () => {
    const { find } = rendered(view, ready('<img src=x onerror=alert(1)>'));
    expect(find('img')).toEqual([]);
    expect(find('bdi')[0]?.textContent).toBe('<img src=x onerror=alert(1)>');
  });

  test.each<[string, keyof ViewActions, ViewState]>([
    ['Export all', 'exportAll', ready('paper.fox')],
    ['Export all', 'exportAll', done],
    ['Export lists only', 'exportLists', ready('paper.fox')],
    ['Export all, including others’ files', 'exportWithOthers', ready('paper.fox')],
    ['Pause', 'pause', run()],
    ['Resume', 'resume', run({ state: 'paused' })],
    ['Cancel', 'cancel', run()],
    ['Open folder', 'showFolder', done],
    ['Export new items', 'exportNew', done],
    ['Retry failed', 'retryFailed', shown('done-with-failures')],
    ['Export missing parts again', 'remakeParts', shown('done-with-part-gone')],
    ['Save a diagnostic file', 'saveDiagnosis', shown('done-with-changed-site')],
    ['Save a diagnostic file', 'saveDiagnosis', trouble('bug')],
    ['Save a diagnostic file', 'saveDiagnosis', trouble('store-damaged')],
    ['Save a diagnostic file', 'saveDiagnosis', run({ state: 'paused', cause: { code: 'no-fetcher', detail: null } })],
    [
      'Save a diagnostic file',
      'saveDiagnosis',
      { type: 'signed-out', last: ended({ cause: { code: 'export-damaged', detail: null } }) },
    ],
    ['Open folder', 'showFolder', { type: 'signed-out', last: ended() }],
    ['Allow access', 'allow', trouble('no-permission')],
    ['Allow access', 'allow', run({ state: 'paused', cause: { code: 'media-elsewhere', detail: null } })],
    ['Allow access to the folder', 'allowFolder', run({ state: 'paused', cause: folderNotAllowed })],
    ['Allow access to the folder', 'allowFolder', trouble('folder-not-allowed')],
    ['Choose a folder', 'chooseFolder', trouble('no-folder')],
    ['Choose the files again', 'openImport', shown('paused-files-needed')],
    ['Export from Sora', 'askAccount', shown('done-from-files')],
    ['Open folder', 'showFolder', shown('done-from-files')],
    ['Try again', 'retry', trouble('offline')],
    ['Reload page', 'reload', trouble('extension-updated')],
  ])('reacts to a user\'s click on "%s", and ignores a script\'s', (name, action, state) => {
    const { click, actions } = rendered(view, state);
    click(name, false);
    expect(actions[action]).not.toHaveBeenCalled();
    click(name);
    expect(actions[action]).toHaveBeenCalledOnce();
  });

  test('offers Pause while it works and Resume while it is paused, never both', () => {
    const { names, show } = rendered(view, run());
    expect(names()).toEqual(expect.arrayContaining(['Pause', 'Cancel']));
    expect(names()).not.toContain('Resume');
    show(run({ state: 'paused' }));
    expect(names()).toEqual(expect.arrayContaining(['Resume', 'Cancel']));
    expect(names()).not.toContain('Pause');
  });

  test('keeps the live status still while only counts change', () => {
    const { find, progress, show } = rendered(view, run());
    const status = find('[role=status]')[0];
    const before = progress()?.getAttribute('aria-valuetext');
    const said: MutationRecord[] = [];
    const observer = new MutationObserver((records) => said.push(...records));
    if (status) observer.observe(status, { childList: true, characterData: true, subtree: true });
    show(run({ counts: { ...snapshot().counts, saved: 900, savedBytes: 5e9 }, secondsLeft: 60, bytesPerSecond: 1 }));
    said.push(...observer.takeRecords());
    expect(said).toEqual([]);
    expect(progress()?.getAttribute('aria-valuetext')).not.toBe(before);
  });

  test('keeps one status element through all states, so that a screen reader announces each change', () => {
    const { find, show } = rendered(view, { type: 'loading' });
    const [first] = find('[role=status]');
    for (const state of Object.values(states)) {
      show(state);
      expect(find('[role=status]')).toEqual([first]);
    }
  });

  test('shows the progress in numbers and words', () => {
    const { progress } = rendered(
      view,
      run({
        counts: { listed: 200, saved: 90, failed: 4, skipped: 6, savedBytes: 1 },
        estimate: { items: 200, bytes: null, exact: true },
      }),
    );
    expect(progress()?.getAttribute('aria-valuenow')).toBe('50');
    expect(progress()?.getAttribute('aria-valuetext')).toBe('50%. 90 of 200 saved');
  });

  test('shows progress before the first page and until the last part is saved, and never 100%', () => {
    const { progress, show } = rendered(view, run({ estimate: null }));
    expect(progress()?.getAttribute('aria-valuetext')).toBe('Counting your library');
    show(run({ phase: 'saving', counts: { ...ended().counts } }));
    expect(progress()?.getAttribute('aria-valuenow')).toBe('99');
    show(done);
    expect(progress()).toBeUndefined();
  });

  test('says during a pause what is safe, what to do, and that the run resumes by itself', () => {
    const { words } = rendered(view, run({ state: 'paused', cause: { code: 'signed-out', detail: null } }));
    expect(words()).toContain('Everything saved so far is safe.');
    expect(words()).toContain('Sign in on the Sora page.');
    expect(words()).toContain('It resumes automatically');
  });

  test('says what is safe even if no run is affected, and promises no resuming then', () => {
    const { words } = rendered(view, trouble('store-damaged'));
    expect(words()).toContain('Nothing was changed or deleted, and your exports aren’t affected.');
    expect(words()).not.toMatch(/automatically|Resume/);
  });

  test('shows no bare number of files that are needed', () => {
    const { words } = rendered(view, shown('paused-files-needed'));
    expect(words()).toContain('choose the same files or folders again');
    expect(words()).not.toContain('Details');
  });

  test('says after a canceled download that nothing is tried before the user resumes', () => {
    const { words, names } = rendered(view, run({ state: 'paused', cause: { code: 'save-cancelled', detail: null } }));
    expect(words()).toContain('The part stays in the browser until you select Resume.');
    expect(words()).not.toContain('It resumes automatically');
    expect(names()).toContain('Resume');
  });

  test.each([
    ['save-asks', 'Action needed. The browser is asking where to save a part.'],
    ['save-paused', 'Action needed. The download of a part is paused.'],
    ['save-held', 'Action needed. The browser blocked a part and asks whether to keep it.'],
  ] as const)('says what a download waits for, while other files are still downloaded: %s', (code, line) => {
    const { status, words, names } = rendered(view, run({ cause: { code, detail: null } }));
    expect(status()).toBe(line);
    expect(words()).not.toMatch(/Resume to try|automatically/);
    expect(names()).toContain('Pause');
  });

  test('offers no permission button if none is missing', () => {
    expect(rendered(view, trouble('offline')).names()).not.toContain('Allow access');
  });

  test('names a part that was saved under another name, as the text it is, during the run and after it', () => {
    const renamedTo = 'Sorted/<b>archive</b>.zip';
    const parts = snapshot().parts.map((part) => ({ ...part, renamedTo: part.number === 1 ? renamedTo : null }));
    const { words, show } = rendered(view, run({ parts }));
    const line = `Part 1 is complete but was renamed. Saved as: ${renamedTo}`;
    expect(words()).toContain(line);
    show({ type: 'ready', account: ended().account, last: ended({ parts }) });
    expect(words()).toContain(line);
    expect(words()).not.toContain('Part 2 is complete');
  });

  test('counts down to the end of a wait', async () => {
    vi.useFakeTimers({ now: 1_000_000 });
    const { find } = rendered(view, run({ waitUntil: 1_042_000 }));
    expect(find('.waiting')[0]?.textContent).toBe('Resuming in 42 sec.');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(find('.waiting')[0]?.textContent).toBe('Resuming in 40 sec.');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(find('.waiting')[0]?.textContent).toBe('Resuming in 0 sec.');
  });

  test.each([-1, 1])('keeps counting down if the clock changes by %i day meanwhile', async (days) => {
    vi.useFakeTimers({ now: 1_000_000_000 });
    const { find } = rendered(view, run({ waitUntil: 1_000_042_000 }));
    await vi.advanceTimersByTimeAsync(2_000);
    vi.setSystemTime(Date.now() + days * 86_400_000);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(find('.waiting')[0]?.textContent).toBe('Resuming in 38 sec.');
  });

  test('explains a list that was unavailable', () => {
    const { words } = rendered(view, shown('done-with-gaps'));
    expect(words()).toContain('Sora 2 drafts');
    expect(words()).toContain('This section of Sora isn’t available for your account or country.');
  });

  test('shows why files could not be saved, and which part is missing', () => {
    const { words, show } = rendered(view, shown('done-with-failures'));
    expect(words()).toContain('6 files couldn’t be saved:');
    expect(words()).toContain('Its file is no longer on Sora: 5');
    show(shown('done-with-part-gone'));
    expect(words()).toContain('Part 002 is no longer in Downloads.');
  });

  test('offers to export again only to the account whose export it was', () => {
    const other = { id: 'user-0002', username: 'kite' };
    for (const name of ['done-with-failures', 'done-with-part-gone']) {
      const { names } = rendered(view, { ...shown(name), account: other } as ViewState);
      expect(names()).not.toContain('Retry failed');
      expect(names()).not.toContain('Export missing parts again');
      expect(names()).not.toContain('Export new items');
    }
  });

  test('names the account of the last export when another one is signed in', () => {
    const last = ended();
    const { find, status, words } = rendered(view, {
      type: 'ready',
      account: { id: 'user-0002', username: 'kite' },
      last,
    });
    expect(find('bdi').map(({ textContent }) => textContent)).toEqual(['paper.fox', 'kite']);
    expect(status()).toBe('Ready to export.');
    expect(words()).toContain('Export finished: 1,265 saved, 0 failed, 19 skipped');
  });

  test("says that an account is in a workspace, and does not show another account's last export as its own", () => {
    const own = { id: 'user-0001', username: 'paper.fox' };
    const last = ended({ account: { ...own, space: 'personal' } });
    const { status, words, show } = rendered(view, {
      type: 'ready',
      account: { ...own, space: 'ws-1', inWorkspace: true },
      last,
    });
    expect(words()).toContain('paper.fox (workspace)');
    expect(status()).toBe('Ready to export.');
    show({ type: 'ready', account: own, last });
    expect(words()).not.toContain('(workspace)');
    expect(status()).toMatch(/^Export finished/);
  });

  test.each([
    ['signed out', { type: 'signed-out', last: ended() }, 'You’re signed out of Sora. Sign in to export your library.'],
    ['offline', trouble('offline', ended()), 'There’s no connection to Sora.'],
  ] as const)('still shows the last export to a user who is %s', (_, state, line) => {
    const { find, names, status, words } = rendered(view, state);
    expect(status()).toBe(line);
    expect(find('bdi').map(({ textContent }) => textContent)).toEqual(['paper.fox']);
    expect(words()).toContain('Export finished: 1,265 saved, 0 failed, 19 skipped');
    expect(names()).toContain('Open folder');
    expect(names()).not.toContain('Export all');
  });
});

test('the bar collapses to a pill that still shows the state, and opens again', () => {
  const { click, find, names, show, status } = rendered('bar', run());
  expect(names()).toContain('Pause');
  click('Sora Export');
  expect(find('.bar-head')[0]?.getAttribute('aria-expanded')).toBe('false');
  expect(names()).toEqual(['Sora Export 35%']);
  show(done);
  expect(names()).toEqual(['Sora Export Finished']);
  expect(status()).toMatch(/^Export finished/);
  click('Sora Export');
  expect(names()).toContain('Export all');
});
