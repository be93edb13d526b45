// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import type { ViewActions } from '../../../../components/export/view-state';
import { ImportPage } from '../../../../components/import/import-page';
import type { ImportActions, ImportState } from '../../../../components/import/import-state';
import { importState, importStates, scanSummary } from '../../../views/import-states';
import { actions as viewActions } from '../../../views/stage';
import { snapshot } from '../../../views/states';
import { mounted } from '../mounted';

function shown(first: ImportState) {
  const actions = {
    choose: vi.fn(),
    drop: vi.fn(),
    clear: vi.fn(),
    setUnrecognized: vi.fn(),
    build: vi.fn(),
    skipMissing: vi.fn(),
  } satisfies ImportActions;
  const runActions: ViewActions = { ...viewActions, pause: vi.fn(), resume: vi.fn(), cancel: vi.fn() };
  const page = (state: ImportState) => (
    <ImportPage state={state} actions={actions} runActions={runActions}>
      <p>Where it goes</p>
    </ImportPage>
  );
  const view = mounted(page(first));
  return {
    ...view,
    actions,
    runActions,
    show: (state: ImportState) => view.show(page(state)),
    inputs: () => view.find<HTMLInputElement>('input[type=file]'),
    box: () => view.find<HTMLInputElement>('input[type=checkbox]')[0],
  };
}

const state = (name: string): ImportState => importStates[name] ?? importState();
const found = (change: Parameters<typeof scanSummary>[0] = {}, more: Partial<ImportState> = {}) =>
  importState({ scan: { type: 'scanned', summary: scanSummary(change), bytesPerSecond: 48_000_000 }, ...more });

describe('The page that builds an archive', () => {
  test.each(Object.entries(importStates))('has words for "%s"', (_, one) => {
    const { status, words } = shown(one);
    expect(status()).toMatch(/\w{3}/);
    expect(words()).not.toMatch(/undefined|null|NaN|\[object|[{}]/);
  });

  test('keeps one status element through all states, so that a screen reader announces each change', () => {
    const { find, show } = shown(importState());
    const [first] = find('[role=status]');
    for (const one of Object.values(importStates)) {
      show(one);
      expect(find('[role=status]')).toEqual([first]);
    }
  });

  test('accepts single files of any kind, and folders, each through the button before the input', () => {
    const { find, inputs } = shown(importState());
    expect(inputs().map((input) => [input.multiple, input.hasAttribute('webkitdirectory'), input.accept])).toEqual([
      [true, false, ''],
      [false, true, ''],
    ]);
    const order = find('.buttons > *').map(({ tagName, textContent }) => textContent || tagName);
    expect(order).toEqual(['Choose files', 'INPUT', 'Choose a folder', 'INPUT']);
  });

  test.each(['first', 'scanning', 'found', 'nothing', 'failed', 'built'])(
    'accepts more files in state "%s"',
    (name) => {
      const { actions, drop, inputs } = shown(state(name));
      expect(inputs()).toHaveLength(2);
      expect(drop()).toBe(true);
      expect(actions.drop).toHaveBeenCalledOnce();
    },
  );

  test.each(['starting', 'building', 'other-run'])('ignores dropped files in state "%s"', (name) => {
    const { actions, drop } = shown(state(name));
    expect(drop()).toBe(true);
    expect(actions.drop).not.toHaveBeenCalled();
  });

  test('shows the checkbox for unrecognized files from the start, unchecked', () => {
    const { actions, box } = shown(importState());
    expect(box()?.labels?.[0]?.textContent).toBe('Include files that are not recognized');
    expect(box()?.checked).toBe(false);
    box()?.click();
    expect(actions.setUnrecognized).toHaveBeenCalledExactlyOnceWith(true);
  });

  test('says what it found, and how many files are not recognized when there are any', () => {
    const { show, status } = shown(found());
    expect(status()).toBe('Found 143 items in 5 sources, 1.2 GB. 12 files not recognized');
    show(found({ unrecognized: { files: 0, bytes: 0 } }));
    expect(status()).toBe('Found 143 items in 5 sources, 1.2 GB');
    show(
      found({
        items: 1,
        bytes: 5_000,
        sources: [{ source: 'files', files: 1, items: 1, listedOnly: 0, duplicates: 0 }],
        unrecognized: { files: 1, bytes: 1 },
      }),
    );
    expect(status()).toBe('Found 1 item in 1 source, 5 kB. 1 file not recognized');
  });

  test('says the same whether or not unrecognized files are included, but with another size', () => {
    const { show, status, words } = shown(found());
    const before = status();
    expect(words()).toContain('Needs 1.2 GB in Downloads, and 1.2 GB of temporary browser storage (61 GB free).');
    show(found({}, { unrecognized: true }));
    expect(status()).toBe(before);
    expect(words()).toContain('Needs 1.3 GB in Downloads');
  });

  test('shows for each source its files, items, items without a file, and duplicates', () => {
    const { find } = shown(found());
    const rows = find('tr').map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(rows[0]).toEqual(['Source', 'Files', 'Items', 'Listed without a file', 'Duplicates']);
    expect(rows[3]).toEqual(['OpenAI’s export', '80', '84', '2', '21']);
  });

  test('asks for no more of the browser’s storage than open parts need', () => {
    const { words } = shown(found({ bytes: 50_000_000_000 }));
    expect(words()).toContain('Needs 50 GB in Downloads, and up to 4 GB of temporary browser storage (61 GB free).');
    expect(words()).toContain('Building it takes about 17 min');
  });

  test('says when the room is not enough, or not known', () => {
    const { show, words } = shown(state('little-room'));
    expect(words()).toContain('300 MB is free.');
    show(found({}, { place: { destination: 'zip', maxStorage: 4e9, free: null } }));
    expect(words()).toContain('The archive needs 1.2 GB. Sora Export can’t check how much space is free.');
  });

  test('lists what could not be read or was left out, with the reason, and only the first of very many', () => {
    const { show, find, words } = shown(state('found-with-faults'));
    expect(words()).toContain('3 files couldn’t be read');
    expect(words()).toContain('sora-data-files-export-4.zip/gen_01kq1qzs0tegnge3xkdfjd7gr5.mp4It’s empty.');
    expect(words()).toContain('9 duplicates');
    expect(words()).toContain('Duplicate of sora-data-files-export-1.zip/gen_01kq1qzs0tegnge3xkdfjd7gr4.mp4and 8 more');
    expect(words()).toContain('3 files left out');
    expect(words()).toContain('viewer/.thumbs/gen_01kq1qzs0tegnge3xkdfjd7gr5.jpgA small preview of an item.');
    const many = Array.from({ length: 250 }, (_, n) => ({
      ref: { chosen: `<img src=x onerror=alert(${n})>.mp4`, entry: null },
      reason: 'empty' as const,
    }));
    show(found({ unreadable: many }));
    expect(find('img')).toEqual([]);
    expect(find('details li')).toHaveLength(101);
    expect(words()).toContain('and 150 more');
  });

  test.each([
    ['nothing', 'None of these files belongs to a Sora library.', ['Start over']],
    ['only-unrecognized', 'check “Include files that are not recognized”', ['Start over']],
    ['only-listed', 'These items are only listed.', ['Build archive', 'Start over']],
  ])('offers a next step in "%s"', (name, words, names) => {
    const page = shown(state(name));
    expect(page.words()).toContain(words);
    expect(page.names()).toEqual(['Choose files', 'Choose a folder', ...names]);
  });

  test('builds an archive of only unrecognized files, once they are included', () => {
    const { names } = shown({ ...state('only-unrecognized'), unrecognized: true });
    expect(names()).toContain('Build archive');
  });

  test('builds once, however often the button is clicked', () => {
    const { actions, click, show } = shown(found());
    click('Build archive');
    show(state('starting'));
    click('Build archive');
    expect(actions.build).toHaveBeenCalledOnce();
  });

  test('says that the chosen files are those of the destination, and what to do', () => {
    const { status, words, names } = shown(state('is-destination'));
    expect(status()).toBe('These files are in the folder where the archive would be saved. Nothing was started.');
    expect(words()).toContain('Save exports somewhere else, or choose other files.');
    expect(names()).toContain('Build archive');
  });

  test('shows a run with its controls, and that the tab may be closed', () => {
    const { find, names, click, runActions, status, words } = shown(state('building'));
    expect(status()).toBe('Building the archive from your files.');
    expect(words()).toContain('You can close this tab.');
    expect(find('[role=progressbar]')).toHaveLength(1);
    expect(names()).toEqual(['Pause', 'Cancel']);
    click('Pause');
    expect(runActions.pause).toHaveBeenCalledOnce();
  });

  test('says to keep the tab open if the browser may withdraw access to the folder with it', () => {
    const run = { type: 'on', snapshot: snapshot({ origin: 'files', destination: 'folder' }) } as const;
    const { words } = shown(importState({ run }));
    expect(words()).toContain('Keep this tab open until the export finishes');
    expect(words()).not.toContain('You can close this tab.');
  });

  test('shows a run from the site, and says that a build has to wait for it', () => {
    const { names, status, words } = shown(state('other-run'));
    expect(status()).toBe('Exporting your library.');
    expect(words()).toContain('You can build an archive when it finishes.');
    expect(names()).toEqual(['Pause', 'Cancel']);
  });

  test('says how the last archive ended, until files are chosen', () => {
    const { show, status, names } = shown(state('built'));
    expect(status()).toBe('Export finished: 136 saved, 1 failed, 6 skipped');
    expect(names()).toContain('Open folder');
    expect(names()).not.toContain('Retry failed');
    show({ ...found(), run: state('built').run });
    expect(status()).toMatch(/^Found 143 items/);
    expect(names()).not.toContain('Open folder');
  });

  describe('when a run needs its files again', () => {
    test('says so, and shows the same two buttons', () => {
      const { actions, drop, names, inputs, status } = shown(state('files-needed'));
      expect(status()).toBe('Paused. The archive can’t continue until it has its files again.');
      expect(inputs()).toHaveLength(2);
      expect(names()).toEqual(['Choose files', 'Choose a folder', 'Continue without the missing files', 'Cancel']);
      drop();
      expect(actions.drop).toHaveBeenCalledOnce();
    });

    test('says how many are still missing, and continues without them on a click', () => {
      const { actions, click, status } = shown(state('files-still-missing'));
      expect(status()).toBe('3 of 7 files still missing');
      click('Continue without the missing files');
      expect(actions.skipMissing).toHaveBeenCalledOnce();
    });

    test('says why files were not accepted', () => {
      expect(shown(state('files-not-taken')).status()).toContain('The archive can’t continue');
    });

    test('can be canceled', () => {
      const { click, runActions } = shown(state('files-needed'));
      click('Cancel');
      expect(runActions.cancel).toHaveBeenCalledOnce();
    });
  });

  test('links to the folder setting if the run waits for permission to write to it', () => {
    const cause = { code: 'folder-not-allowed', detail: null } as const;
    const run = { type: 'on', snapshot: snapshot({ origin: 'files', state: 'paused', cause }) } as const;
    expect(shown(importState({ run })).names()).toEqual(['Allow access to the folder', 'Resume', 'Cancel']);
  });
});

test('The page says what was found before it asks where the archive goes', () => {
  const { words } = shown(importStates.found ?? importState());
  expect(words()).toMatch(/Listed without a file.*Where it goes.*Build archive/s);
});
