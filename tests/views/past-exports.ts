import type { PastExport, PastExports } from '../../lib/model/job';
import { ended } from './states';

const past = (change: Partial<PastExport>): PastExport => ({
  snapshot: ended(),
  scope: 'all',
  media: true,
  failed: 0,
  missingParts: [],
  canShow: true,
  ...change,
});

const none = { listed: 0, saved: 0, failed: 0, skipped: 0, savedBytes: 0 };
const hours = (n: number) => Date.UTC(2026, 3, 20 - n, 14 - n, 3);
const withFailures = ended({
  job: 'job-5',
  startedAt: hours(1),
  counts: { listed: 1284, saved: 1259, failed: 6, skipped: 19, savedBytes: 6_998_000_000 },
  failures: [
    { reason: 'gone', count: 5 },
    { reason: 'damaged', count: 1 },
  ],
});

/** Lists of past exports that a user can see, by name. */
export const histories: Record<string, PastExports> = {
  none: { exports: [], remembered: 0 },
  several: {
    remembered: 1271,
    exports: [
      past({
        snapshot: ended({
          job: 'job-6',
          counts: { ...none, listed: 12, saved: 12, savedBytes: 84_000_000 },
          parts: ended().parts.slice(3),
        }),
        scope: 'selected',
      }),
      past({ snapshot: withFailures, failed: 6 }),
      past({
        snapshot: ended({
          job: 'job-4',
          startedAt: hours(2),
          cancelled: true,
          counts: { ...none, listed: 40, skipped: 40 },
          parts: [],
        }),
        scope: 'new',
        canShow: false,
      }),
      past({
        snapshot: ended({ job: 'job-3', startedAt: hours(3), account: { id: 'user-0002', username: 'kite' } }),
        canShow: false,
      }),
      past({ snapshot: ended({ job: 'job-2', startedAt: hours(4) }), missingParts: [2, 3] }),
      past({
        snapshot: ended({
          job: 'job-1',
          startedAt: hours(5),
          parts: ended()
            .parts.slice(3)
            .map((part) => ({ ...part, bytes: 3_100_000 })),
        }),
        media: false,
      }),
    ],
  },
};
