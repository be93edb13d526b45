import { describe, expect, test, vi } from 'vitest';
import { snapshotOf } from '../../../../../lib/export/progress/job-snapshot';
import { createReporter } from '../../../../../lib/export/progress/progress-reporter';
import { createSpeed } from '../../../../../lib/export/progress/transfer-speed';
import { freshStore } from '../../storage/fresh-store';
import { jobWith, partWith } from '../harness/export-sample';
import { createFakeClock } from '../harness/fake-clock';

const counts = { listed: 10, saved: 4, failed: 0, skipped: 0, savedBytes: 400 };
const isListed = jobWith().sources.map((source) => ({ ...source, state: 'complete' as const }));
const live = { bytesPerSecond: 100, waitUntil: null };

describe('The estimate', () => {
  test('uses listed sizes, and the mean of known sizes for the rest', () => {
    const job = jobWith({ counts, sources: isListed, waiting: { items: 6, sized: 2, bytes: 200 } });
    expect(snapshotOf(job, [], live)).toMatchObject({
      estimate: { items: 10, bytes: 1000, exact: true },
      secondsLeft: 6,
      phase: 'fetching',
    });
  });

  test('says nothing before the first page, and no bytes before a size is known', () => {
    expect(snapshotOf(jobWith(), [], live).estimate).toBeNull();
    const job = jobWith({ counts: { ...counts, saved: 0, savedBytes: 0 }, waiting: { items: 10, sized: 0, bytes: 0 } });
    expect(snapshotOf(job, [], live)).toMatchObject({
      estimate: { items: 10, bytes: null, exact: false },
      secondsLeft: null,
    });
  });

  test('shows no time left while each page of a list would add to it', () => {
    const job = jobWith({ counts, waiting: { items: 6, sized: 6, bytes: 600 } });
    expect(snapshotOf(job, [], live)).toMatchObject({ bytesPerSecond: 100, secondsLeft: null });
  });

  test('has no speed and no time left while nothing runs', () => {
    const paused = jobWith({ state: 'paused', counts, waiting: { items: 6, sized: 6, bytes: 600 } });
    expect(snapshotOf(paused, [], live)).toMatchObject({ bytesPerSecond: null, secondsLeft: null });
    expect(snapshotOf(jobWith({ counts }), [], null)).toMatchObject({ bytesPerSecond: null, secondsLeft: null });
  });

  test.each([
    ['listing', {}, []],
    ['fetching', { sources: isListed, waiting: { items: 1, sized: 0, bytes: 0 } }, []],
    ['closing', { sources: isListed }, [partWith()]],
    ['saving', { sources: isListed }, [partWith({ state: 'saving' })]],
    ['ended', { sources: isListed, state: 'done' as const }, [partWith({ state: 'deleted' })]],
  ])('is for a run that is %s', (phase, job, parts) => {
    expect(snapshotOf(jobWith(job), parts, live).phase).toBe(phase);
  });
});

describe('The speed', () => {
  test('is that of the last 30 s', () => {
    const speed = createSpeed();
    for (let second = 0; second <= 10; second++) speed.add(500, second * 1000);
    expect(speed.perSecond(10_000)).toBe(550);
    expect(speed.perSecond(100_000)).toBeNull();
  });

  test('is unknown at first', () => {
    const speed = createSpeed();
    speed.add(1_000_000, 0);
    expect(speed.perSecond(10)).toBeNull();
  });
});

describe('A report of a run', () => {
  async function reporting() {
    const { store } = await freshStore();
    await store.create(jobWith());
    const clock = createFakeClock();
    const reported: string[] = [];
    const emit = ({ state }: { state: string }) => reported.push(state);
    return {
      store,
      clock,
      reported,
      reporter: createReporter('job', { store, clock, draw: (job, parts) => snapshotOf(job, parts, live), emit }),
    };
  }

  test('is sent at most four times a second, with what is stored by then', async () => {
    const { store, clock, reported, reporter } = await reporting();
    for (let touch = 0; touch < 50; touch++) reporter.touch();
    await store.update('job', { state: 'paused' });
    await clock.advance(250);
    expect(reported).toEqual(['paused']);
    reporter.touch();
    await clock.advance(249);
    expect(reported).toHaveLength(1);
    await clock.advance(1);
    expect(reported).toHaveLength(2);
  });

  test('that the store cannot read is skipped, and the next one is sent', async () => {
    const { store, clock, reported, reporter } = await reporting();
    vi.spyOn(store, 'get').mockRejectedValueOnce(new DOMException('closing', 'InvalidStateError'));
    reporter.touch();
    await clock.advance(250);
    expect(reported).toEqual([]);
    reporter.touch();
    await clock.advance(250);
    expect(reported).toEqual(['running']);
  });

  test('is no longer sent once it is stopped', async () => {
    const { clock, reported, reporter } = await reporting();
    reporter.touch();
    reporter.stop();
    reporter.touch();
    await clock.advance(10_000);
    expect(reported).toEqual([]);
    expect(clock.sleeping()).toEqual([]);
  });
});

describe('A copy that waits for the user', () => {
  const part = (blockedReason: string | null) => partWith({ state: 'saving', blockedReason });

  test.each([
    ['paused', { code: 'save-paused', detail: null }],
    ['asking', { code: 'save-asks', detail: null }],
    ['uncommon', { code: 'save-held', detail: 'uncommon' }],
    [null, null],
  ])('is the reason for the pause: %s', (blockedReason, cause) => {
    expect(snapshotOf(jobWith(), [part(blockedReason)], live)).toMatchObject({ state: 'running', cause });
  });

  test('does not hide what pauses the whole run, and is not shown if the user has paused the run', () => {
    const cause = { code: 'offline', detail: null } as const;
    expect(snapshotOf(jobWith({ state: 'paused', cause }), [part('asking')], live).cause).toEqual(cause);
    expect(snapshotOf(jobWith({ state: 'paused' }), [part('asking')], live).cause).toBeNull();
  });
});
