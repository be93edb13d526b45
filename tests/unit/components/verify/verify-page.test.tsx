// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { TextContext } from '../../../../components/shared/text-context';
import { VerifyPage } from '../../../../components/verify/verify-page';
import type { VerifyActions, VerifyState } from '../../../../components/verify/verify-state';
import { createPageText } from '../../../../lib/i18n/page-text';
import { report, verifyStates } from '../../../views/verify-states';

afterEach(() => document.body.replaceChildren());

function shown(state: VerifyState, folder: string | null = null) {
  const actions = {
    choose: vi.fn(),
    drop: vi.fn(),
    cancel: vi.fn(),
    again: vi.fn(),
    saveDiagnosis: vi.fn(),
    repair: vi.fn(),
  } satisfies VerifyActions;
  act(() =>
    render(
      <TextContext.Provider value={createPageText('en')}>
        <VerifyPage state={state} folderOf={() => folder} actions={actions} />
      </TextContext.Provider>,
      document.body.appendChild(document.createElement('div')),
    ),
  );
  const find = (selector: string) => [...document.body.querySelectorAll<HTMLElement>(selector)];
  return {
    actions,
    find,
    words: () => document.body.textContent ?? '',
    status: () => find('[role=status]')[0]?.textContent,
    click: (name: string) =>
      find('button')
        .find(({ textContent }) => textContent === name)
        ?.click(),
  };
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

  test.each([
    ['whole', report(), 'Intact. All 1,293 files are unchanged, 7.02 GB.'],
    [
      'damaged in one place',
      report({ intact: { files: 9, bytes: 9 }, damaged: [{ path: 'data/a.mp4', zip: null, damage: 'sum' }] }),
      'Damaged: 1 file is damaged and 9 are unchanged.',
    ],
    [
      'without some files',
      report({ intact: { files: 9, bytes: 9 }, missing: ['data/a.mp4', 'data/b.mp4'] }),
      'Incomplete: 2 files are missing and 9 are unchanged.',
    ],
    [
      'whole but for an edited sidecar',
      report({ intact: { files: 9, bytes: 9 }, changed: [{ path: 'data/videos/a.mp4.xmp', zip: null }] }),
      'Intact: 1 extra file has changed since the export and 9 are unchanged.',
    ],
    [
      'with unrelated files',
      report({ unexpected: [{ path: 'x', zip: null }] }),
      'Intact. All 1,293 files are unchanged, 7.02 GB.',
    ],
  ])('says of an export that is %s: "%3$s"', (_, one, words) => {
    expect(shown(done(one)).status()).toBe(words);
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
    const drop = () => {
      const event = new Event('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', { value: {} });
      [...document.querySelectorAll('main')].at(-1)?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const idle = shown({ type: 'idle' });
    expect(drop()).toBe(true);
    expect(idle.actions.drop).toHaveBeenCalledOnce();
    const busy = shown({ type: 'collecting' });
    expect(drop()).toBe(true);
    expect(busy.actions.drop).not.toHaveBeenCalled();
  });

  test('can be canceled while it checks', () => {
    const { actions, click } = shown(verifyStates.checking ?? { type: 'idle' });
    click('Cancel');
    expect(actions.cancel).toHaveBeenCalledOnce();
  });
});
