import type { ActiveFile, FailedFile, RunDetail } from '../../lib/export/progress/active-files';

const file = (id: string, name: string | null, bytes: number, total: number | null): ActiveFile => ({
  id,
  name,
  kind: name === null ? 'image' : 'video',
  bytes,
  total,
});
const lost = (id: string, name: string, reason: FailedFile['reason']): FailedFile => ({
  id,
  name,
  kind: 'video',
  reason,
});

const active = [
  file('gen_1', 'a fox made of folded newspaper', 3_200_000, 14_100_000),
  file('gen_2', '雨の港の提灯', 8_400_000, 8_000_000),
  file('gen_3', null, 210_000, null),
  file('gen_4', 'the longest words that anybody ever gave to a film of a lighthouse at low tide', 90_000, 22_000_000),
];

/** Details of a run, by name. */
export const details = {
  starting: { active: [], failed: [] },
  busy: { active, failed: [] },
  failing: {
    active: active.slice(0, 2),
    failed: [
      lost('gen_5', 'a kite over the harbour', 'gone'),
      lost('gen_6', 'A snow fox in a wheat field, slow dolly shot', 'damaged'),
    ],
  },
  hostile: { active: [file('gen_7', '<img src=x onerror=alert(1)>', 1, 2)], failed: [] },
} satisfies Record<string, RunDetail>;
