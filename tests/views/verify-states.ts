import type { VerifyState } from '../../components/verify/verify-state';
import { repairPlanFor } from '../../lib/archive/verify/repair-plan';
import type { ExportReport } from '../../lib/archive/verify/verify-export';
import { snapshot } from './states';

const name = 'Sora export 2026-04-20 14-03';
const media = (n: number, title: string) =>
  `data/videos/2025-11/2025-11-0${n} 10-41 ${title} [gen_01kq1qzs0tegnge3xkdfjd7gr${n}].mp4`;
const zip = (number: number) => `${name} - part 00${number}.zip`;

/** The report of an intact export. `change`: fields to replace. */
export function report(change: Partial<ExportReport> = {}): ExportReport {
  const found = {
    name,
    account: 'user-0001',
    against: 'manifest' as const,
    isZipped: true,
    intact: { files: 1293, bytes: 7_020_000_000 },
    damaged: [],
    changed: [],
    missing: [],
    unexpected: [],
    parts: { count: 4, missing: [] },
    items: [],
    ...change,
  };
  return { repairPlan: repairPlanFor(found), ...found };
}

const done = (...reports: ExportReport[]): VerifyState => ({
  type: 'done',
  verified: { reports, unreadable: [], unrelated: [] },
  repairs: {},
});

const damaged = report({
  intact: { files: 1289, bytes: 7_000_000_000 },
  damaged: [
    { path: media(1, 'a fox made of folded newspaper'), zip: zip(2), damage: 'sum' },
    { path: media(2, '雨の港 🏮 مرحبا'), zip: zip(3), damage: 'unreadable' },
  ],
  missing: [media(3, 'a kite over the harbour'), 'data/library.csv'],
  unexpected: [{ path: 'data/videos/.DS_Store', zip: null }],
  items: ['gen_1', 'gen_2', 'gen_3'],
});
const missingPart = report({
  intact: { files: 812, bytes: 4_100_000_000 },
  missing: Array.from({ length: 481 }, (_, n) => media(n % 9, `clip ${n}`)),
  parts: { count: 4, missing: [2] },
  items: Array.from({ length: 480 }, (_, n) => `gen_${n}`),
});

const lists = report({ name: 'Sora export', isZipped: false, missing: ['data/library.csv', 'gallery/gallery.js'] });

/** Every state of the Verify page that a user can see, by name. */
export const verifyStates: Record<string, VerifyState> = {
  idle: { type: 'idle' },
  collecting: { type: 'collecting' },
  checking: {
    type: 'checking',
    name,
    progress: { files: 412, ofFiles: 1293, bytes: 2_412_000_000, ofBytes: 7_020_000_000 },
  },
  intact: done(report()),
  'intact-and-strangers': {
    type: 'done',
    verified: { reports: [report()], unreadable: [], unrelated: ['Downloads/letter.txt', 'Downloads/holiday.zip'] },
    repairs: {},
  },
  damaged: done(damaged),
  'missing-part': done(missingPart),
  'no-last-part': done(
    report({
      against: 'records',
      account: null,
      intact: { files: 900, bytes: 5e9 },
      parts: { count: null, missing: [] },
    }),
  ),
  'cut-short': {
    type: 'done',
    verified: { reports: [missingPart], unreadable: [{ zip: zip(2), fault: 'cut-short' }], unrelated: [] },
    repairs: {},
  },
  'lists-in-parts': done(report({ damaged: [{ path: 'data/library.json', zip: zip(4), damage: 'sum' }] })),
  'lists-in-folder': done(lists),
  'lists-written': { ...done(lists), repairs: { 0: snapshot({ phase: 'ended', state: 'done' }) } } as VerifyState,
  several: done(report(), { ...damaged, name: 'Sora export 2026-04-21 09-30' }),
  'repair-starting': { ...done(damaged), repairs: { 0: 'starting' } } as VerifyState,
  'repair-started': { ...done(damaged), repairs: { 0: snapshot() } } as VerifyState,
  'repair-ended': { ...done(damaged), repairs: { 0: snapshot({ phase: 'ended', state: 'done' }) } } as VerifyState,
  'repair-busy': { ...done(damaged), repairs: { 0: 'busy' } } as VerifyState,
  'repair-failed': { ...done(damaged), repairs: { 0: { code: 'signed-out', detail: null } } } as VerifyState,
  nothing: { type: 'done', verified: { reports: [], unreadable: [], unrelated: ['letter.txt'] }, repairs: {} },
  failed: { type: 'failed', failure: { code: 'bug', detail: 'NotFoundError: a file was moved' } },
};
