// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { VerifyPage } from '../../../../components/verify/verify-page';
import type { VerifyActions, VerifyState } from '../../../../components/verify/verify-state';
import { report, verifyStates } from '../../../views/verify-states';
import { mounted } from '../mounted';

function shown(state: VerifyState, folder: string | null = null) {
  const actions = {
    choose: vi.fn(),
    drop: vi.fn(),
    cancel: vi.fn(),
    again: vi.fn(),
    saveDiagnosis: vi.fn(),
    repair: vi.fn(),
  } satisfies VerifyActions;
  return { actions, ...mounted(<VerifyPage state={state} folderOf={() => folder} actions={actions} />) };
}

const done = (...reports: ReturnType<typeof report>[]): VerifyState => ({
  type: 'done',
  verified: { reports, unreadable: [], unrelated: [] },
  repairs: {},
});

describe('The Verify page', () => {
  test.each(Object.entries(verifyStates))('has words for "%s"', (_, state) => {
    const { status, words } = shown(state);
    expect(status()).toMatch(/\w{3}/);
    expect(words()).not.toMatch(/undefined|null|NaN|\[object|[{}]/);
  });

  test('calls an export with an edited sidecar intact, and says that it has changed', () => {
    const changed = [{ path: 'data/videos/a.mp4.xmp', zip: null }];
    const { status } = shown(done(report({ intact: { files: 9, bytes: 9 }, changed })));
    expect(status()).toBe('Intact: 1 extra file has changed since the export and 9 are unchanged.');
  });

  test('names the parts of a set that are missing', () => {
    const { words } = shown(done(report({ missing: ['data/a.mp4'], parts: { count: 4, missing: [2, 3] } })));
    expect(words()).toContain('Parts 002 and 003 of 4 are missing. Choose all parts together');
  });

  test('shows names that are markup as text, and only the first of very many', () => {
    const missing = Array.from({ length: 250 }, (_, n) => `data/<img src=x onerror=alert(${n})>.mp4`);
    const { find, words } = shown(done(report({ missing })));
    expect(find('img')).toEqual([]);
    expect(find('details li')).toHaveLength(101);
    expect(words()).toContain('and 150 more');
  });

  test('offers to fetch only the damaged items that the report names', () => {
    const { actions, click } = shown(done(report(), report({ missing: ['a', 'b'], items: ['gen_1', 'gen_2'] })));
    click('Download 2 files again');
    expect(actions.repair).toHaveBeenCalledExactlyOnceWith(1);
  });

  describe('when all media are intact and lists are not', () => {
    const inFolder = report({ isZipped: false, missing: ['README.txt', 'gallery/gallery.js'] });
    const whole = 'All videos and images are intact.';

    test('offers to rewrite them in the export folder, without fetching anything', () => {
      const { actions, click, words } = shown(done(inFolder), 'Pictures');
      expect(words()).toContain(whole);
      expect(words()).toContain('the folder you export to: Pictures. Nothing is downloaded.');
      click('Rebuild lists');
      expect(actions.repair).toHaveBeenCalledExactlyOnceWith(0);
    });

    test('links to the page that builds an archive if it was built from files', () => {
      const { find, words } = shown(done(report({ account: 'imported', missing: ['data/library.json'] })), null);
      expect(words()).toContain('build it from them again');
      expect(find('.repair button')).toEqual([]);
      expect(find('.repair a').map((link) => link.getAttribute('href'))).toEqual(['/import.html']);
    });

    test.each([
      ['are in ZIPs', report({ missing: ['README.txt'] }), 'Pictures'],
      ['are elsewhere', inFolder, null],
      ['need data that only Sora has', report({ isZipped: false, missing: ['data/library.json'] }), 'Pictures'],
    ])('links to a new export if they %s', (_, one, folder) => {
      const { find, words } = shown(done(one), folder);
      expect(words()).toContain(`${whole} Only list or gallery files are affected.`);
      expect(words()).toContain('A new export rebuilds everything else.');
      expect(find('.repair button')).toEqual([]);
      expect(find('.repair a').map((link) => link.getAttribute('href'))).toEqual(['/library.html']);
    });
  });

  test('accepts dropped files, but not while it checks', () => {
    const idle = shown({ type: 'idle' });
    expect(idle.drop()).toBe(true);
    expect(idle.actions.drop).toHaveBeenCalledOnce();
    const busy = shown({ type: 'collecting' });
    expect(busy.drop()).toBe(true);
    expect(busy.actions.drop).not.toHaveBeenCalled();
  });
});
