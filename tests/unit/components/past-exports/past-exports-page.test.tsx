// @vitest-environment happy-dom
import type { ComponentProps } from 'preact';
import { expect, test, vi } from 'vitest';
import { PastExportsPage } from '../../../../components/past-exports/past-exports-page';
import { histories } from '../../../views/past-exports';
import { ended } from '../../../views/states';
import { mounted } from '../mounted';

const { account } = ended();
const several = histories.several ?? { exports: [], remembered: 0 };

function shown(given: Partial<ComponentProps<typeof PastExportsPage>> = {}) {
  const acts = { onShow: vi.fn(), onAgain: vi.fn(), onForget: vi.fn() };
  const view = mounted(
    <PastExportsPage known={{ type: 'known', history: several }} account={account} busy={false} {...acts} {...given} />,
  );
  return { ...acts, ...view };
}

test('each past export says what it covered, how it ended and where it is', () => {
  const entries = shown()
    .find('.past')
    .map(({ textContent }) => textContent);
  expect(entries[0]).toMatch(/Selection12 saved1\.03 GB in 1 part/);
  expect(entries[1]).toContain('Its file is no longer on Sora: 5');
  expect(entries[2]).toMatch(/New items.*No files.*Canceled/);
  expect(entries[3]).toContain('kite');
  expect(entries[5]).toContain('Entire library (lists only)');
});

test('failed items of an export can be retried on their own', () => {
  const { click, onAgain, onShow } = shown();
  click('Retry 6 failed');
  click('Export missing parts again');
  click('Show in folder');
  expect(onAgain.mock.calls).toEqual([
    [{ type: 'failed', job: 'job-5' }],
    [{ type: 'parts', job: 'job-2', numbers: [2, 3] }],
  ]);
  expect(onShow).toHaveBeenCalledWith('job-6');
});

test('nothing can be retried during a run, which is said, or by another user', () => {
  const { names, words } = shown({ account: null, busy: true });
  expect(names()).not.toContain('Retry 6 failed');
  expect(words()).toContain('when the current export finishes');
  expect(shown({ account: { id: 'user-0009', username: 'else' } }).names()).not.toContain('Export missing parts again');
});

test('forgetting asks for confirmation and says what it means; declining changes nothing', () => {
  const { click, names, onForget, words } = shown();
  click('Clear saved-item history');
  expect(words()).toContain('Everything counts as new again');
  // The irreversible action isn't focused.
  expect(document.activeElement?.textContent).toBe('Cancel');
  click('Cancel');
  expect(names()).toContain('Clear saved-item history');
  expect(onForget).not.toHaveBeenCalled();
  click('Clear saved-item history');
  click('Clear');
  expect(onForget).toHaveBeenCalledOnce();
});

test('the page says so if nothing was exported or nothing can be read', () => {
  const none = { exports: [], remembered: 0 };
  expect(shown({ known: { type: 'known', history: none } }).words()).toContain('No exports yet.');
  const failed = shown({ known: { type: 'failed', failure: { code: 'store-broken', detail: null } } });
  expect(failed.words()).toContain('The browser can’t open Sora Export’s stored data.');
});

test('An archive built from files says so, and nothing of it is requested from the site', () => {
  const [past] = histories.several?.exports ?? [];
  if (past === undefined) throw new Error('There is no past export to change.');
  const snapshot = { ...past.snapshot, account, origin: 'files' as const };
  const history = { exports: [{ ...past, snapshot, failed: 2, missingParts: [1] }], remembered: 0 };
  const { names, words } = shown({ known: { type: 'known', history } });
  expect(words()).toContain('Built from files');
  expect(names()).not.toContain('Retry 2 failed');
  expect(names()).not.toContain('Export missing parts again');
});
