import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { defaultTemplate } from '../../../../../lib/archive/naming/name-template';
import { selectionArchive } from '../../../../../lib/archive/selection/selection-archive';
import { createRateLimiter } from '../../../../../lib/async/rate-limiter';
import {
  createLibraryScans,
  type LibraryScansDeps,
  maxInMemory,
  type ScanEvent,
} from '../../../../../lib/export/scan/library-scans';

import type { ArchiveContent } from '../../../../../lib/model/archive';
import type { LastScan } from '../../../../../lib/model/estimate';
import { ExpectedFailure } from '../../../../../lib/model/failure';
import type { ListedItem } from '../../../../../lib/model/item';
import type { FileStyle, SelectionOptions } from '../../../../../lib/model/job';
import type { FetchMedia, ItemRow } from '../../../../../lib/model/ports';
import { joinItems } from '../../../../../lib/sora/records/join-items';
import type { Site } from '../../../../../lib/sora/sora-site';
import { thrownBy } from '../../sora/fake-site';
import { deferred } from '../harness/deferred';
import { account, found, linkTo, never } from '../harness/export-sample';
import { createFakeClock } from '../harness/fake-clock';
import { createMediaHost } from '../harness/fake-media';
import { siteWith } from '../harness/fake-sora-site';

const set: SelectionOptions = {
  nameTemplate: defaultTemplate,
  sidecars: [],
  destination: 'folder',
  partBytes: 500_000_000,
  parallelism: 4,
};
const end = { state: 'complete', reason: null } as const;

/** A view that scans a library of these pages. `reported`: what it received. `saved`: what was saved. */
async function startScan(
  pages: ListedItem[][],
  { site, fetchMedia, ...given }: Partial<LibraryScansDeps & { site: Site; fetchMedia: FetchMedia }> = {},
) {
  const clock = createFakeClock();
  clock.run();
  const host = createMediaHost(({ url }) => new TextEncoder().encode(url));
  const savedScans: LastScan[] = [];
  const saved: { contents: ArchiveContent[]; failed: ItemRow[]; style: FileStyle }[] = [];
  const exported: { ids: string[]; set: SelectionOptions }[] = [];
  const ofPages = siteWith({
    async *list() {
      for (const [n, rows] of pages.entries())
        yield { found: rows, dropped: 0, problems: [], next: null, end: n === pages.length - 1 ? end : null };
    },
    lookUp: async () => [],
  });
  const libraryScans = createLibraryScans({
    lists: { site: site ?? ofPages, sources: ['sora1-library'], join: joinItems },
    download: {
      site: site ?? ofPages,
      clock,
      rateLimiter: createRateLimiter(clock),
      fetchMedia: fetchMedia ?? host.fetchMedia,
      sizes: { trustListed: true },
      host: { filesServed: 0, mayWait: false },
    },
    account: async () => account,
    store: { knownOutcomes: async () => new Map() },
    saveLastScan: async (look) => void savedScans.push(look),
    signal: never,
    save: async (_account, contents, failed, style) => {
      saved.push({ contents, failed, style });
      return 'selection.zip';
    },
    exportItems: async (_account, ids, set) => void exported.push({ ids, set }),
    whileWorking: (work) => work(),
    onSaved: () => {},
    ...given,
  });
  const reported: ScanEvent[] = [];
  const view = new AbortController();
  const ended = deferred();
  const report = (update: ScanEvent) => {
    reported.push(update);
    if (update.type === 'end') ended.resolve();
  };
  const who = await libraryScans.begin('view', report, view.signal);
  await ended.promise;
  return { libraryScans, reported, view, who, host, saved, savedScans, exported };
}

const of = (type: ScanEvent['type'], reported: ScanEvent[]) => reported.filter((update) => update.type === type);

describe('A scan of the library', () => {
  test('reports the account, each page as it arrives, what later pages add, and the end', async () => {
    const { reported, who } = await startScan([[found('gen_a')], [found('gen_a', { title: 'more' }), found('gen_b')]]);
    expect(who).toEqual(account);
    expect(reported.map(({ type }) => type)).toEqual(['page', 'page', 'end']);
    expect(reported[1]).toMatchObject({
      rows: [{ id: 'gen_a', item: { title: 'more' } }, { id: 'gen_b' }],
      lists: [{ source: 'sora1-library', state: 'complete', listed: 2 }],
    });
  });

  test('that cannot continue reports why', async () => {
    const { reported } = await startScan([], {
      site: siteWith({
        // biome-ignore lint/correctness/useYield: it fails before its first page.
        async *list() {
          throw new ExpectedFailure('offline');
        },
      }),
    });
    expect(reported).toEqual([{ type: 'end', failure: { code: 'offline', detail: null } }]);
  });

  test('ends when its view closes', async () => {
    const { libraryScans, view } = await startScan([[found('gen_a')]]);
    expect(libraryScans.isOn()).toBe(true);
    view.abort();
    expect(libraryScans.isOn()).toBe(false);
    expect(await thrownBy(libraryScans.saveNow('view', ['gen_a'], set))).toMatchObject({ code: 'not-there' });
  });
});

describe('What the user already has', () => {
  test('is reported with each page, and again when it has changed', async () => {
    const had = new Map<string, 'saved' | 'failed'>([
      ['gen_a', 'saved'],
      ['gen_b', 'failed'],
    ]);
    const outcomes = async (_account: string, rows: readonly ListedItem[]) =>
      new Map([...had].filter(([id]) => rows.some(({ item }) => item.id === id)));
    const { libraryScans, reported } = await startScan([[found('gen_a')], [found('gen_b'), found('gen_c')]], {
      store: { knownOutcomes: outcomes },
    });
    expect(of('page', reported)).toMatchObject([{ alreadySaved: ['gen_a'] }, { alreadySaved: [] }]);
    had.set('gen_c', 'saved').delete('gen_a');
    await libraryScans.refreshSaved();
    expect(reported.at(-1)).toEqual({ type: 'already-saved', ids: ['gen_c'] });
  });
});

describe('What the user selects in it', () => {
  test('is saved at once with its captions, and nothing else; failed items are counted', async () => {
    const missing = linkTo('gen_gone', { url: 'https://videos.openai.com/gone' });
    const { libraryScans, reported, saved, host } = await startScan(
      [
        [
          found('gen_a'),
          found('gen_a-srt', { kind: 'caption', beside: 'gen_a' }),
          found('gen_b'),
          found('gen_gone', { links: [missing] }),
        ],
      ],
      {
        fetchMedia: async (link, ...rest) => {
          if (link.url.endsWith('gone')) throw new ExpectedFailure('media-gone');
          return createMediaHost(({ url }) => new TextEncoder().encode(url)).fetchMedia(link, ...rest);
        },
      },
    );
    await libraryScans.saveNow('view', ['gen_a', 'gen_gone'], set);
    await expect
      .poll(() => of('saved', reported))
      .toEqual([{ type: 'saved', saved: 2, failed: 1, fileName: 'selection.zip' }]);
    expect(saved[0]?.contents.map(({ row }) => row.id).sort()).toEqual(['gen_a', 'gen_a-srt']);
    expect(saved[0]?.style).toMatchObject({ nameTemplate: defaultTemplate, sidecars: [] });
    expect(saved[0]?.failed).toMatchObject([{ id: 'gen_gone', status: 'failed', reason: 'gone' }]);
    expect(of('saving', reported).at(-1)).toEqual({ type: 'saving', ended: 3, total: 3 });
    expect(host.live.size).toBe(0);
  });

  test('is refused with its size if it does not fit into memory', async () => {
    const large = found('gen_a', { links: [linkTo('gen_a', { bytes: maxInMemory + 1 })] });
    const { libraryScans, reported } = await startScan([[large]]);
    expect(await thrownBy(libraryScans.saveNow('view', ['gen_a'], set))).toMatchObject({
      code: 'too-large',
      detail: '200000001',
    });
    expect(of('saving', reported)).toEqual([]);
  });

  test('that cannot be saved to Downloads is reported, and nothing stays in memory', async () => {
    const { libraryScans, reported, host } = await startScan([[found('gen_a')]], {
      save: () => Promise.reject(new ExpectedFailure('save-failed', 'USER_CANCELED')),
    });
    await libraryScans.saveNow('view', ['gen_a'], set);
    await expect
      .poll(() => of('not-saved', reported))
      .toEqual([{ type: 'not-saved', failure: { code: 'save-failed', detail: 'USER_CANCELED' } }]);
    expect(host.live.size).toBe(0);
  });

  test('is still saved after its view has closed, and the engine waits for it', async () => {
    const { libraryScans, view, saved, reported } = await startScan([[found('gen_a')]]);
    await libraryScans.saveNow('view', ['gen_a'], set);
    view.abort();
    expect(libraryScans.isOn()).toBe(true);
    await expect.poll(() => libraryScans.isOn()).toBe(false);
    expect(saved).toHaveLength(1);
    expect(of('not-saved', reported)).toEqual([]);
  });

  test('becomes a job if it cannot be saved at once and no view is left to show that', async () => {
    const { libraryScans, view, exported, reported } = await startScan([[found('gen_a')]], {
      save: () => Promise.reject(new ExpectedFailure('save-failed')),
    });
    await libraryScans.saveNow('view', ['gen_a'], set);
    view.abort();
    await expect.poll(() => libraryScans.isOn()).toBe(false);
    expect(exported).toEqual([{ ids: ['gen_a'], set }]);
    expect(of('not-saved', reported)).toEqual([]);
  });

  test('of unknown size becomes a job as soon as it is too large, and nothing stays in memory', async () => {
    const large = createMediaHost(({ url }) => new TextEncoder().encode(url));
    const { libraryScans, exported, saved, reported } = await startScan(
      [[found('gen_a'), found('gen_b'), found('gen_c')]],
      {
        fetchMedia: async (...given) => ({ ...(await large.fetchMedia(...given)), bytes: maxInMemory / 2 }),
      },
    );
    await libraryScans.saveNow('view', ['gen_a', 'gen_b', 'gen_c'], set);
    await expect.poll(() => reported.at(-1)).toEqual({ type: 'handed-over' });
    expect(exported).toEqual([{ ids: ['gen_a', 'gen_b', 'gen_c'], set }]);
    expect(saved).toEqual([]);
    expect(large.live.size).toBe(0);
  });

  test('reports why it was not saved if the job that takes it over cannot start', async () => {
    const { libraryScans, reported } = await startScan([[found('gen_a')]], {
      save: () => Promise.reject(new ExpectedFailure('too-large')),
      exportItems: () => Promise.reject(new ExpectedFailure('no-folder')),
    });
    await libraryScans.saveNow('view', ['gen_a'], set);
    await expect.poll(() => of('not-saved', reported)).toMatchObject([{ failure: { code: 'no-folder' } }]);
  });
});

const head = {
  exportedAt: '2026-04-20T14:03:00.000Z',
  generator: { name: 'Sora Export', version: '0' },
  account: { id: account.id, username: account.username },
  sources: [],
};

test('An archive of a selection has the files and their metadata, under names that are distinct on every system', async () => {
  const { saved, libraryScans } = await startScan([
    [found('gen_a', { title: 'A Fox' }), found('GEN_A', { title: 'a fox' })],
  ]);
  await libraryScans.saveNow('view', ['gen_a', 'GEN_A'], set);
  await expect.poll(() => saved.length).toBe(1);
  const blob = await selectionArchive('Sora selection', head, saved[0]?.contents ?? [], [], set);
  const { files } = await JSZip.loadAsync(await blob.arrayBuffer(), { checkCRC32: true });
  const library = JSON.parse((await files['Sora selection/data/library.json']?.async('text')) ?? '');
  expect(library.items).toHaveLength(2);
  const paths: string[] = library.items.map(({ path }: { path: string }) => path);
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(2);
  for (const path of paths) expect(files[`Sora selection/${path}`]).toBeDefined();
});

test('The files of a selection follow the given name template and have the requested sidecars', async () => {
  const { saved, libraryScans } = await startScan([[found('gen_a', { title: 'A Fox', prompt: 'a fox in the snow' })]]);
  await libraryScans.saveNow('view', ['gen_a'], set);
  await expect.poll(() => saved.length).toBe(1);
  const given: FileStyle = { nameTemplate: 'mine/{title}', sidecars: ['txt', 'json'] };
  const blob = await selectionArchive('S', head, saved[0]?.contents ?? [], [], given);
  const { files } = await JSZip.loadAsync(await blob.arrayBuffer());
  const names = Object.keys(files).filter((name) => name.includes('/mine/'));
  expect(names.map((name) => name.replace(/^.*\/mine\//, ''))).toEqual([
    'A Fox [gen_a].mp4',
    'A Fox [gen_a].mp4.txt',
    'A Fox [gen_a].mp4.json',
  ]);
  expect(await files[names[1] ?? '']?.async('text')).toBe('a fox in the snow');
});
