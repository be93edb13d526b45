import type { ImportState } from '../../components/import/import-state';
import type { ScanSummary } from '../../lib/import/scan/summarize-sources';
import type { Snapshot } from '../../lib/model/job';
import { ended, snapshot } from './states';

const zip = (number: number) => `sora-data-files-export-${number}.zip`;

/** The results of a scan. `change`: fields to replace. */
export function scanSummary(change: Partial<ScanSummary> = {}): ScanSummary {
  return {
    sources: [
      { source: 'sora-export', files: 61, items: 64, listedOnly: 1, duplicates: 4 },
      { source: 'soravault', files: 22, items: 30, listedOnly: 3, duplicates: 9 },
      { source: 'openai-export', files: 80, items: 84, listedOnly: 2, duplicates: 21 },
      { source: 'sora-downloader', files: 3, items: 3, listedOnly: 0, duplicates: 0 },
      { source: 'files', files: 7, items: 7, listedOnly: 0, duplicates: 2 },
    ],
    items: 143,
    listedOnly: 6,
    unrecognized: { files: 12, bytes: 96_000_000 },
    details: [],
    unreadable: [],
    account: { id: 'user-0001', username: 'paper.fox' },
    bytes: 1_200_000_000,
    ...change,
  };
}

const scanned = (change: Partial<ScanSummary> = {}): ImportState['scan'] => ({
  type: 'scanned',
  summary: scanSummary(change),
  bytesPerSecond: 48_000_000,
});

/** A page before any step. `change`: fields to replace. */
export function importState(change: Partial<ImportState> = {}): ImportState {
  return {
    run: { type: 'off', last: null },
    scan: { type: 'none' },
    unrecognized: false,
    build: 'idle',
    offer: 'none',
    place: { destination: 'zip', maxStorage: 4_000_000_000, free: 61_000_000_000 },
    ...change,
  };
}

const sources: Snapshot['sources'] = [
  { source: 'sora-export', state: 'complete', listed: 64, reason: null, saved: 30, failed: 0 },
  { source: 'openai-export', state: 'complete', listed: 84, reason: null, saved: 41, failed: 0 },
];

/** An archive that is built from files. */
const built: Partial<Snapshot> = {
  origin: 'files',
  account: { id: 'imported', username: null },
  sources,
  counts: { listed: 143, saved: 50, failed: 0, skipped: 6, savedBytes: 412_000_000 },
  estimate: { items: 143, bytes: 1_200_000_000, exact: true },
};
const run = (change: Partial<Snapshot>): ImportState =>
  importState({ run: { type: 'on', snapshot: snapshot({ ...built, ...change }) } });

const needsFiles: Partial<Snapshot> = {
  state: 'paused',
  cause: { code: 'files-needed', detail: '7' },
  bytesPerSecond: null,
  secondsLeft: null,
};

const none = { sources: [], items: 0, listedOnly: 0, bytes: 0, account: null };
const unreadable: ScanSummary['unreadable'] = [
  { ref: { chosen: zip(3), entry: null }, reason: 'cut-short' },
  { ref: { chosen: zip(4), entry: 'gen_01kq1qzs0tegnge3xkdfjd7gr5.mp4' }, reason: 'empty' },
  { ref: { chosen: 'Downloads/雨の港 مرحبا.mp4', entry: null }, reason: 'not-media' },
];
const details: ScanSummary['details'] = [
  {
    source: 'soravault',
    recognized: 22,
    duplicates: {
      count: 9,
      first: [
        {
          ref: { chosen: 'Vault/sora_v2_drafts/gen_01kq1qzs0tegnge3xkdfjd7gr4.mp4', entry: null },
          of: { chosen: zip(1), entry: 'gen_01kq1qzs0tegnge3xkdfjd7gr4.mp4' },
        },
      ],
    },
    leftOut: { count: 0, first: [] },
  },
  {
    source: 'files',
    recognized: 7,
    duplicates: { count: 0, first: [] },
    leftOut: {
      count: 3,
      first: [
        { ref: { chosen: 'viewer/.thumbs/gen_01kq1qzs0tegnge3xkdfjd7gr5.jpg', entry: null }, reason: 'thumbnail' },
        { ref: { chosen: 'viewer/gen_01kq1qzs0tegnge3xkdfjd7gr6.png', entry: null }, reason: 'other-kind' },
        { ref: { chosen: 'Photos/IMG_2041.jpg', entry: null }, reason: 'not-recognized' },
      ],
    },
  },
];

/** Every state of the import page that a user can see, by name. */
export const importStates: Record<string, ImportState> = {
  loading: importState({ run: { type: 'loading' } }),
  first: importState(),
  collecting: importState({ scan: { type: 'collecting' } }),
  scanning: importState({ scan: { type: 'scanning', progress: { step: 'files', done: 12_250, total: 50_000 } } }),
  found: importState({ scan: scanned() }),
  'found-with-unrecognized': importState({ scan: scanned(), unrecognized: true }),
  'found-with-faults': importState({ scan: scanned({ unreadable, details }) }),
  'found-for-a-folder': importState({
    scan: scanned({ unrecognized: { files: 0, bytes: 0 } }),
    place: { destination: 'folder', maxStorage: null, free: 61_000_000_000 },
  }),
  'little-room': importState({
    scan: scanned(),
    place: { destination: 'zip', maxStorage: 4_000_000_000, free: 300_000_000 },
  }),
  nothing: importState({ scan: scanned({ ...none, unrecognized: { files: 0, bytes: 0 } }) }),
  'only-unrecognized': importState({ scan: scanned(none) }),
  'only-listed': importState({
    scan: scanned({
      sources: [{ source: 'openai-export', files: 0, items: 84, listedOnly: 84, duplicates: 0 }],
      items: 84,
      listedOnly: 84,
      bytes: 0,
      unrecognized: { files: 0, bytes: 0 },
    }),
  }),
  failed: importState({
    scan: { type: 'failed', failure: { code: 'bug', detail: 'NotFoundError: a file was moved' } },
  }),
  starting: importState({ scan: scanned(), build: 'starting' }),
  'is-destination': importState({ scan: scanned(), build: 'is-destination' }),
  'not-started': importState({ scan: scanned(), build: { code: 'not-there', detail: 'files' } }),
  listing: run({ phase: 'listing', estimate: { items: 90, bytes: null, exact: false }, secondsLeft: null }),
  building: run({}),
  paused: run({ state: 'paused', bytesPerSecond: null, secondsLeft: null }),
  'folder-not-allowed': run({
    destination: 'folder',
    state: 'paused',
    cause: { code: 'folder-not-allowed', detail: null },
  }),
  'files-needed': run(needsFiles),
  'files-offered': { ...run(needsFiles), offer: 'offering' },
  'files-still-missing': { ...run(needsFiles), offer: { missing: 3, total: 7 } },
  'files-not-taken': { ...run(needsFiles), offer: { code: 'not-there', detail: 'files' } },
  'other-run': importState({ run: { type: 'on', snapshot: snapshot() } }),
  built: importState({
    run: {
      type: 'off',
      last: ended({
        ...built,
        counts: { listed: 143, saved: 136, failed: 1, skipped: 6, savedBytes: 1_200_000_000 },
        failures: [{ reason: 'damaged', count: 1 }],
      }),
    },
  }),
  trouble: importState({ run: { type: 'failed', failure: { code: 'store-broken', detail: null } } }),
};
