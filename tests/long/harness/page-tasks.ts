import type { Page } from '@playwright/test';

/**
 * A task of a page's thread: wall-clock milliseconds, processor milliseconds, and how many of those went to extension
 * scripts.
 */
export type PageTask = { time: number; busy: number; ours: number };

/** The trace event format: times in microseconds. `tdur`: processor time of the thread. */
type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string } };
};

const end = 'tasks-end';

/**
 * The tasks of a page's thread during some work, in order. On a busy machine, a task's wall-clock time is longer than
 * its work, so its processor time is what counts.
 */
export async function tasksDuring(page: Page, work: () => Promise<void>): Promise<PageTask[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser that can be traced.');
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] });
  await work();
  await page.evaluate((mark) => performance.mark(mark), end);
  const trace: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
  const mark = trace.traceEvents.find(({ name }) => name === end);
  if (mark === undefined) throw new Error('The trace does not tell which thread is that of the page.');
  const events = trace.traceEvents.filter(({ ph, pid, tid }) => ph === 'X' && pid === mark.pid && tid === mark.tid);
  const calls = events.filter(
    ({ name, args }) => name === 'FunctionCall' && args?.data?.url?.startsWith('chrome-extension:') === true,
  );
  return events
    .filter(({ name }) => name === 'ThreadControllerImpl::RunTask')
    .map((task) => {
      const within = outermost(calls.filter(({ ts }) => ts >= task.ts && ts < task.ts + (task.dur ?? 0)));
      const ours = within.reduce((sum, { tdur = 0 }) => sum + tdur, 0);
      return { time: (task.dur ?? 0) / 1000, busy: (task.tdur ?? 0) / 1000, ours: ours / 1000 };
    });
}

/** The calls that no other of them has made. */
function outermost(calls: readonly TraceEvent[]): TraceEvent[] {
  return calls.filter(
    (call) => !calls.some((other) => other !== call && other.ts <= call.ts && endOf(other) >= endOf(call)),
  );
}

const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur;
