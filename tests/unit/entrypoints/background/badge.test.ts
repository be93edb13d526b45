import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { badgeOf, noteSeen, showBadge } from '../../../../entrypoints/background/badge';
import { ended, snapshot } from '../../../views/states';
import { account, jobWith } from '../../lib/export/harness/export-sample';
import { freshStore } from '../../lib/storage/fresh-store';

const action = browser.action ?? browser.browserAction;
const shown = vi.spyOn(action, 'setBadgeText').mockResolvedValue(undefined as never);
vi.spyOn(action, 'setBadgeBackgroundColor').mockResolvedValue(undefined as never);
vi.spyOn(action, 'setBadgeTextColor').mockResolvedValue(undefined as never);

beforeEach(async () => {
  await browser.storage.session.clear();
  shown.mockClear();
});

const text = () => shown.mock.calls.at(-1)?.[0].text;
const offline = { code: 'offline', detail: null } as const;
const failed = { counts: { ...ended().counts, failed: 1 } };

describe('The badge', () => {
  test.each([
    ['the progress of an active run', snapshot(), '35%'],
    ['0% before the first page', snapshot({ estimate: null }), '0%'],
    ['that the user has paused it', snapshot({ state: 'paused' }), '❚❚'],
    ['that something blocks it', snapshot({ state: 'paused', cause: offline }), '!'],
    [
      'that it waits for the user while files still arrive',
      snapshot({ cause: { code: 'save-asks', detail: null } }),
      '!',
    ],
    ['that it has ended', ended(), '✓'],
    ['that something is missing at the end', ended(failed), '!'],
    ['nothing for a run that the user has canceled', ended({ ...failed, cancelled: true }), ''],
  ])('shows %s', (_what, run, text) => {
    expect(badgeOf(run, false).text).toBe(text);
  });

  test("keeps the current run's state after the end of another was seen", () => {
    expect(badgeOf(snapshot(), true).text).toBe('35%');
  });

  test('for the end of a run stays until a view has shown it, in any order of reports', async () => {
    const { store } = await freshStore();
    await store.create(jobWith());
    await store.update('job', { state: 'done' });
    await showBadge(ended({ job: 'job', account }));
    expect(text()).toBe('✓');
    await noteSeen({ job: 'job' });
    expect(text()).toBe('');
    await showBadge(ended({ job: 'job', account }));
    expect(text()).toBe('');
  });
});
