import type { AlreadySavedState } from '../../components/already-saved/already-saved-state';
import type { Estimate } from '../../lib/export/scan/export-estimate';
import type { ImportRow } from '../../lib/model/saved-history';

const monday = Date.UTC(2026, 3, 20, 14, 3);
/** The current time for the views. */
export const now = Date.UTC(2026, 3, 24, 10, 30);
const export1 = 'Sora export 2026-04-20 14-03';

const amount = (items: number, bytes: number | null, certainty: 'exact' | 'about' | 'at-least' = 'about') => ({
  items,
  bytes,
  certainty,
});

const zip = { destination: 'zip' } as const;

/** An estimate of a library with everything known except new items. `change`: fields to replace. */
function estimate(change: Partial<Estimate> = {}): Estimate {
  return {
    account: 'user-0001',
    all: amount(1284, 7_080_000_000),
    fresh: null,
    hasHistory: true,
    seconds: 540,
    room: { destination: 'zip', needed: 4_000_000_000, free: 118_000_000_000 },
    ...change,
  };
}

/** Every estimate that a user can see, by name. */
export const forecasts: Record<string, Estimate> = {
  first: estimate({ hasHistory: false, seconds: null }),
  new: estimate({ fresh: { ...amount(12, 66_000_000), more: false, whole: false, since: monday } }),
  'new-and-more': estimate({ fresh: { ...amount(60, null), more: true, whole: false, since: now - 86_400_000 } }),
  'nothing-new': estimate({ fresh: { ...amount(0, 0), more: false, whole: true, since: monday - 40 * 86_400_000 } }),
  'nothing-at-heads': estimate({ fresh: { ...amount(0, 0), more: false, whole: false, since: monday } }),
  missing: estimate({ fresh: { ...amount(1204, 6e9), more: false, whole: true, since: null } }),
  'new-only': estimate({
    all: null,
    seconds: null,
    fresh: { ...amount(1, null), more: false, whole: false, since: now - 3_600_000 },
  }),
  unsized: estimate({ all: amount(341, null, 'at-least'), seconds: null, room: { ...zip, needed: null, free: 9e9 } }),
  'at-least': estimate({ all: amount(1284, 7_080_000_000, 'at-least') }),
  tight: estimate({ room: { ...zip, needed: 4_000_000_000, free: 1_200_000_000 } }),
  'to-a-folder': estimate({ room: { destination: 'folder', needed: null, free: 1_200_000_000 } }),
  'to-separate-files': estimate({ room: { destination: 'files', needed: null, free: 1_200_000_000 } }),
};

const saved = (change: Partial<ImportRow>): ImportRow => ({
  account: 'user-0001',
  kind: 'export',
  name: export1,
  madeAt: monday,
  items: 1204,
  addedAt: now - 3_600_000,
  ...change,
});
const nothing = { count: 0, some: [] };
const result = { name: export1, count: 1204, absent: nothing, ofOther: false };
const media = (n: number) =>
  `data/videos/2025-11/2025-11-0${n % 10} 10-41 a fox made of folded newspaper [gen_01kq1qzs0te${n}].mp4`;

/** Every state of the already-saved section that a user can see, by name. */
export const haveStates: Record<string, AlreadySavedState> = {
  empty: { imports: [], work: { type: 'idle' } },
  reading: { imports: [], work: { type: 'reading' } },
  added: { imports: [saved({})], work: { type: 'done', results: [result], unreadable: [], unrecognized: 0 } },
  'not-found': {
    imports: [saved({ items: 1167 }), saved({ kind: 'soravault', name: 'Vault', items: 310, addedAt: monday })],
    work: {
      type: 'done',
      results: [
        { ...result, count: 1167, absent: { count: 37, some: Array.from({ length: 20 }, (_, n) => media(n)) } },
      ],
      unreadable: [{ name: `${export1} - part 002.zip`, fault: 'cut-short' }],
      unrecognized: 12,
    },
  },
  'of-another-account': {
    imports: [],
    work: { type: 'done', results: [{ ...result, ofOther: true }], unreadable: [], unrecognized: 0 },
  },
  nothing: { imports: [], work: { type: 'done', results: [], unreadable: [], unrecognized: 0 } },
  'list-alone': {
    imports: [],
    work: {
      type: 'done',
      results: [
        {
          ...result,
          name: 'save-sora-metadata.csv',
          count: 0,
          absent: { count: 812, some: ['s_69e1606ee86e08cbe37b20842027d6b5'] },
        },
      ],
      unreadable: [],
      unrecognized: 0,
    },
  },
  unreadable: {
    imports: [],
    work: {
      type: 'done',
      results: [],
      unreadable: (['not-a-zip', 'directory', 'no-list', 'too-large', 'newer'] as const).map((fault) => ({
        name: `${fault}.json`,
        fault,
      })),
      unrecognized: 0,
    },
  },
  failed: { imports: [], work: { type: 'failed', failure: { code: 'no-room', detail: '16000000' } } },
};
