import type { ViewState } from '../../components/export/view-state';
import type { Failure, FailureCode } from '../../lib/model/failure';
import type { Source, SourceState } from '../../lib/model/item';
import type { Snapshot } from '../../lib/model/job';

const account = { id: 'user-0001', username: 'paper.fox' };
const day = Date.UTC(2026, 3, 20, 14, 3);

/** How many of a list's items are saved, and how many failed. */
type Outcome = [saved?: number, failed?: number];

const lists = (...states: [Source, SourceState | 'listing' | 'waiting', number, ...Outcome][]): Snapshot['sources'] =>
  states.map(([source, state, listed, saved = 0, failed = 0]) => ({
    source,
    state,
    listed,
    saved,
    failed,
    reason: state === 'unavailable' ? 'no-access' : null,
  }));

const part = (number: number, state: Snapshot['parts'][number]['state'], bytes: number): Snapshot['parts'][number] => ({
  number,
  state,
  bytes,
  fileName: `Sora export/Sora export 2026-04-20 14-03 - part 00${number}.zip`,
  renamedTo: null,
  missing: false,
});

/** A run in progress. `change`: fields to replace. */
export function snapshot(change: Partial<Snapshot> = {}): Snapshot {
  return {
    job: 'job-1',
    name: 'Sora export 2026-04-20 14-03',
    account,
    destination: 'zip',
    state: 'running',
    cancelled: false,
    cause: null,
    waitUntil: null,
    phase: 'fetching',
    counts: { listed: 1284, saved: 437, failed: 2, skipped: 19, savedBytes: 2_412_000_000 },
    failures: [],
    unfound: 0,
    estimate: { items: 1284, bytes: 7_080_000_000, exact: true },
    bytesPerSecond: 14_300_000,
    secondsLeft: 326,
    sources: lists(
      ['sora2-drafts', 'complete', 903, 301, 1],
      ['sora2-posts', 'complete', 112, 40, 2],
      ['sora1-library', 'complete', 341, 108, 0],
    ),
    parts: [part(1, 'deleted', 1_998_000_000), part(2, 'writing', 414_000_000)],
    startedAt: day,
    endedAt: null,
    ...change,
  };
}

const quiet = { bytesPerSecond: null, secondsLeft: null };

/** The same run at its end. */
export function ended(change: Partial<Snapshot> = {}): Snapshot {
  return snapshot({
    ...quiet,
    state: 'done',
    phase: 'ended',
    counts: { listed: 1284, saved: 1265, failed: 0, skipped: 19, savedBytes: 7_020_000_000 },
    parts: [1, 2, 3, 4].map((number) => part(number, 'deleted', number === 4 ? 1_026_000_000 : 1_998_000_000)),
    endedAt: day + 8 * 60_000,
    ...change,
  });
}

const run = (change: Partial<Snapshot>): ViewState => ({ type: 'run', snapshot: snapshot(change) });
const done = (change: Partial<Snapshot>): ViewState => ({ type: 'ready', account, last: ended(change) });
const none = { listed: 0, saved: 0, failed: 0, skipped: 0, savedBytes: 0 };

const details: { [C in FailureCode]?: string } = {
  'site-changed': 'drafts: items[0].generation_id is not a string',
  'no-permission': 'sora.chatgpt.com',
  'no-room': '1900000000',
  'save-no-room': '1900000000',
  'save-held': 'uncommon',
  'store-damaged': 'jobs counts',
  'save-failed': 'FILE_ACCESS_DENIED',
  'files-needed': '7',
  bug: 'TypeError: cursor is not iterable',
};
const failed = (code: FailureCode): Failure => ({ code, detail: details[code] ?? null });

const causes: FailureCode[] = [
  'signed-out',
  'other-account',
  'other-workspace',
  'site-changed',
  'site-refused',
  'site-busy',
  'offline',
  'no-permission',
  'media-elsewhere',
  'no-room',
  'no-fetcher',
  'save-failed',
  'save-no-room',
  'save-cancelled',
  'files-needed',
];
/** What a copy to Downloads may wait for while files still arrive. */
const waits: FailureCode[] = ['save-paused', 'save-asks', 'save-held'];
const troubles: FailureCode[] = [
  'offline',
  'no-permission',
  'site-refused',
  'site-changed',
  'not-there',
  'store-broken',
  'store-newer',
  'store-damaged',
  'extension-updated',
  'bug',
];

/** Every state that a user can see, by name. */
export const states: Record<string, ViewState> = {
  loading: { type: 'loading' },
  'signed-out': { type: 'signed-out', last: null },
  'signed-out-after-export': { type: 'signed-out', last: ended() },
  ready: { type: 'ready', account, last: null },
  'ready-unnamed': { type: 'ready', account: { id: 'user-0001', username: null }, last: null },
  'ready-long-name': {
    type: 'ready',
    account: { id: 'user-0001', username: 'the-longest-name-that-anybody-ever-took-on-any-site' },
    last: null,
  },
  'ready-in-workspace': { type: 'ready', account: { ...account, space: 'ws-1', inWorkspace: true }, last: null },
  'done-from-files': { type: 'unasked', last: ended({ origin: 'files', account: { id: 'imported', username: null } }) },
  'ready-after-other-account': { type: 'ready', account: { id: 'user-0002', username: 'kite' }, last: ended() },
  starting: run({ ...quiet, phase: 'listing', counts: none, estimate: null, sources: [], parts: [] }),
  listing: run({
    phase: 'listing',
    counts: { listed: 260, saved: 41, failed: 0, skipped: 3, savedBytes: 201_000_000 },
    estimate: { items: 260, bytes: null, exact: false },
    secondsLeft: null,
    sources: lists(['sora2-drafts', 'listing', 260], ['sora2-posts', 'waiting', 0], ['sora1-library', 'waiting', 0]),
    parts: [part(1, 'writing', 201_000_000)],
  }),
  fetching: run({}),
  waiting: run({ ...quiet, waitUntil: Date.now() + 42_000 }),
  paused: run({ ...quiet, state: 'paused' }),
  ...Object.fromEntries(
    causes.map((code) => [`paused-${code}`, run({ ...quiet, state: 'paused', cause: failed(code) })]),
  ),
  ...Object.fromEntries(waits.map((code) => [`waits-${code}`, run({ cause: failed(code) })])),
  'building-from-files': run({ origin: 'files' }),
  'paused-building': run({ ...quiet, origin: 'files', state: 'paused' }),
  closing: run({ ...quiet, phase: 'closing', counts: { ...ended().counts } }),
  saving: run({
    ...quiet,
    phase: 'saving',
    counts: { ...ended().counts },
    parts: [part(1, 'deleted', 2e9), part(2, 'saving', 1e9)],
  }),
  done: done({ counts: { listed: 1284, saved: 1284, failed: 0, skipped: 0, savedBytes: 7_020_000_000 } }),
  'done-with-gaps': done({
    counts: { listed: 1284, saved: 1259, failed: 6, skipped: 19, savedBytes: 6_998_000_000 },
    sources: lists(
      ['sora2-drafts', 'unavailable', 0],
      ['sora2-posts', 'unavailable', 0],
      ['sora1-library', 'complete', 341],
    ),
  }),
  'done-with-failures': done({
    counts: { listed: 1284, saved: 1259, failed: 6, skipped: 19, savedBytes: 6_998_000_000 },
    failures: [
      { reason: 'gone', count: 5 },
      { reason: 'damaged', count: 1 },
    ],
  }),
  'built-with-failures': done({
    origin: 'files',
    account: { id: 'imported', username: null },
    counts: { listed: 143, saved: 136, failed: 1, skipped: 6, savedBytes: 1_200_000_000 },
    failures: [{ reason: 'damaged', count: 1 }],
  }),
  'done-with-part-gone': done({
    parts: [1, 2, 3, 4].map((number) => ({ ...part(number, 'deleted', 1_026_000_000), missing: number === 2 })),
  }),
  'done-with-changed-site': done({
    sources: [
      { source: 'sora2-drafts', state: 'partial', listed: 612, saved: 612, failed: 0, reason: 'site-changed' },
      { source: 'sora1-library', state: 'complete', listed: 341, saved: 341, failed: 0, reason: null },
    ],
  }),
  'done-renamed': done({
    parts: [
      { ...part(1, 'deleted', 1e9), renamedTo: 'Archives/Sora export 2026-04-20 14-03 - part 001 from browser.zip' },
    ],
  }),
  cancelled: done({
    cancelled: true,
    counts: { listed: 1284, saved: 437, failed: 0, skipped: 847, savedBytes: 2_412_000_000 },
  }),
  'nothing-to-export': done({
    counts: none,
    estimate: null,
    sources: lists(['sora2-drafts', 'complete', 0]),
    parts: [],
  }),
  ...Object.fromEntries(
    troubles.map((code): [string, ViewState] => [
      `trouble-${code}`,
      { type: 'trouble', failure: failed(code), last: null },
    ]),
  ),
  'trouble-after-export': { type: 'trouble', failure: failed('offline'), last: ended() },
};
