import { describe, expect, test } from 'vitest';
import { sizeTotalOf } from '../../../../../lib/export/progress/size-total';
import { newIn } from '../../../../../lib/export/scan/count-new-items';
import {
  type EstimateDeps,
  type EstimateOptions,
  estimateExport,
} from '../../../../../lib/export/scan/export-estimate';
import type { ScannedItem } from '../../../../../lib/export/scan/scan-library';
import type { EstimateInputs } from '../../../../../lib/model/estimate';
import { ExpectedFailure } from '../../../../../lib/model/failure';
import type { Item, ListedItem } from '../../../../../lib/model/item';
import type { KnownOutcome } from '../../../../../lib/model/ports';
import { joinItems } from '../../../../../lib/sora/records/join-items';
import { account, found, linkTo, rowWith } from '../harness/export-sample';
import { createFakeClock } from '../harness/fake-clock';
import { siteWith } from '../harness/fake-sora-site';

const tuesday = Date.UTC(2026, 3, 21);
const before = new Date(tuesday - 1).toISOString();
const after = new Date(tuesday + 1).toISOString();
const made = (id: string, createdAt: string | null, fields: Partial<Item> = {}) =>
  found(id, { createdAt, own: true, ...fields });

/** A library of these pages, and the requests to it. */
function createEstimateHarness(
  pages: ListedItem[][],
  given: Partial<EstimateDeps> & {
    set?: Partial<EstimateOptions>;
    known?: [string, KnownOutcome][];
    stored?: Partial<EstimateInputs>;
  } = {},
) {
  const requested: string[] = [];
  const stored: EstimateInputs = {
    lastScan: null,
    hasHistory: true,
    since: tuesday,
    bytesPerSecond: null,
    ...given.stored,
  };
  const known = new Map(given.known);
  const deps: EstimateDeps = {
    site: siteWith({
      async *list(source) {
        for (const [n, rows] of pages.entries()) {
          requested.push(`${source} ${n}`);
          const end = n === pages.length - 1 ? ({ state: 'complete', reason: null } as const) : null;
          yield { found: rows, dropped: 0, problems: [], next: null, end };
        }
      },
    }),
    clock: createFakeClock(),
    join: joinItems,
    sources: ['sora1-library'],
    store: {
      before: async () => stored,
      knownOutcomes: async (_, rows) =>
        new Map(rows.flatMap(({ item: { id } }) => (known.has(id) ? [[id, known.get(id) as KnownOutcome]] : []))),
    },
    freeRoom: async () => 5e9,
    seen: () => null,
    ...given,
  };
  const set: EstimateOptions = { destination: 'zip', partBytes: 2e9, others: false, leftOut: [], ...given.set };
  return { reported: () => estimateExport(account, set, deps), requested };
}

describe('The number of new items', () => {
  test('counts items made since the last full export, up to the first page without any', async () => {
    const pages = [
      [made('gen_a', after), made('gen_b', after)],
      [made('gen_c', before), made('gen_d', after)],
      [made('gen_e', after)],
    ];
    const { reported, requested } = createEstimateHarness(pages, { known: [['gen_d', 'saved']] });
    expect((await reported()).fresh).toMatchObject({ items: 2, more: false, whole: false, since: tuesday });
    expect(requested).toEqual(['sora1-library 0', 'sora1-library 1']);
  });

  test('leaves out items that are saved, failed, without a file, or other people’s', async () => {
    const rows = [
      made('gen_a', after),
      made('gen_saved', after),
      made('gen_failed', after),
      made('gen_gone', after, { links: [], absence: 'deleted' }),
      made('gen_others', after, { own: false }),
    ];
    const { reported } = createEstimateHarness([rows], {
      known: [
        ['gen_saved', 'saved'],
        ['gen_failed', 'failed'],
      ],
    });
    expect((await reported()).fresh).toMatchObject({ items: 1 });
  });

  test('is counted in a library of 700,000 items', async () => {
    const row = rowWith('gen_a', { createdAt: after, own: true });
    const seen: ScannedItem = new Map(Array.from({ length: 700_000 }, (_, n) => [String(n), row]));
    const store = { knownOutcomes: async () => new Map() };
    const deps = { sources: row.sources, store };
    expect(await newIn(seen, account, deps)).toMatchObject({ items: 700_000, oldest: tuesday + 1 });
  });

  test('costs few requests, and is then given as a minimum', async () => {
    const { reported, requested } = createEstimateHarness(
      Array.from({ length: 9 }, (_, n) => [made(`gen_${n}`, after)]),
    );
    expect((await reported()).fresh).toMatchObject({ items: 3, more: true });
    expect(requested).toHaveLength(3);
  });

  test.each<[string, Parameters<typeof createEstimateHarness>[1]]>([
    ['nothing was ever saved', { stored: { hasHistory: false } }],
    ['no earlier time is known', { stored: { since: null } }],
    [
      'the site does not respond',
      {
        site: siteWith({
          list: () => {
            throw new ExpectedFailure('offline');
          },
        }),
      },
    ],
  ])('is unknown if %s', async (_, given) => {
    const { reported, requested } = createEstimateHarness([[made('gen_a', after)]], given);
    expect((await reported()).fresh).toBeNull();
    expect(requested).toEqual([]);
  });

  test('comes from a finished scan without a request; a date is named only if it is true', async () => {
    const seen = (...items: [string, string][]) =>
      new Map(items.map(([id, createdAt]) => [id, rowWith(id, { createdAt, own: true })]));
    const whole = createEstimateHarness([], {
      seen: () => seen(['gen_a', after], ['gen_b', before]),
      known: [['gen_b', 'saved']],
    });
    expect((await whole.reported()).fresh).toMatchObject({ items: 1, whole: true, since: tuesday });
    const older = createEstimateHarness([], { seen: () => seen(['gen_a', after], ['gen_b', before]) });
    expect((await older.reported()).fresh).toMatchObject({ items: 2, since: null });
  });
});

describe('The size of a full export', () => {
  const sized = (kind: Item['kind'], bytes: number | null) =>
    rowWith('gen', { kind, links: [linkTo('gen', { bytes })] });

  test.each([
    ['exact if every size is listed', [sized('video', 4), sized('video', 6)], 10, 'exact'],
    ['approximate if the mean of its kind replaces a size', [sized('video', 4), sized('video', null)], 8, 'about'],
    ['a minimum if no size of a kind is listed', [sized('video', 4), sized('image', null)], 4, 'at-least'],
    ['unknown if no size is listed', [sized('image', null)], null, 'at-least'],
  ] as const)('is %s', (_, rows, bytes, certainty) => {
    expect(sizeTotalOf(rows)).toEqual({ items: rows.length, bytes, certainty });
  });

  const look = (bytes: number) => ({
    account: account.id,
    at: 1,
    amount: { items: 7, bytes, certainty: 'exact' as const },
  });

  test("includes the time at an earlier run's speed, and room for at most two parts", async () => {
    const { reported } = createEstimateHarness([], {
      stored: { hasHistory: false, lastScan: look(9e9), bytesPerSecond: 1e8 },
    });
    expect(await reported()).toMatchObject({ seconds: 90, room: { needed: 4e9, free: 5e9 } });
    const small = createEstimateHarness([], { stored: { hasHistory: false, lastScan: look(7e6) } });
    expect(await small.reported()).toMatchObject({ seconds: null, room: { needed: 7e6 } });
    const oneByOne = createEstimateHarness([], {
      stored: { hasHistory: false, lastScan: look(9e9) },
      set: { destination: 'folder' },
    });
    expect(await oneByOne.reported()).toMatchObject({ room: { destination: 'folder', needed: null } });
  });

  test('is left out if the settings change what would be exported', async () => {
    const stored = { hasHistory: false, lastScan: look(7e6) };
    expect(await createEstimateHarness([], { stored, set: { others: true } }).reported()).toMatchObject({ all: null });
    expect(await createEstimateHarness([], { stored, set: { leftOut: ['sora1-library'] } }).reported()).toMatchObject({
      all: null,
    });
  });
});
