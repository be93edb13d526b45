import { readdirSync, readFileSync } from 'node:fs';

/**
 * A browser's memory and CPU time at one moment: bytes resident in all its processes, and seconds of CPU time since its
 * start.
 */
export type Moment = { at: number; residentBytes: number; cpuSeconds: number };

export type Watch = {
  moments: Moment[];
  stop(): void;
};

const every = 100;
/** Linux counts CPU time in hundredths of a second, and memory in pages of 4 KiB. */
const ticksPerSecond = 100;
const pageBytes = 4096;

type Process = { pid: number; parent: number; ticks: number; pages: number };

function readProcess(pid: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // After the name, which may contain anything (proc(5)).
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    return { pid, parent, ticks: (fields[11] ?? 0) + (fields[12] ?? 0), pages: fields[21] ?? 0 };
  } catch {
    return null; // it has just ended
  }
}

/** A process and all its descendants. */
function family(root: number): Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)) ?? []);
  const found = all.filter(({ pid }) => pid === root);
  for (const { pid } of found) found.push(...all.filter(({ parent }) => parent === pid));
  return found;
}

/**
 * Samples a browser's processes ten times a second, given its own process. Only on Linux; elsewhere it measures
 * nothing.
 */
export function watchProcesses(root: number): Watch {
  const moments: Moment[] = [];
  /** CPU time of ended processes counts as well. */
  const ticks = new Map<number, number>();
  const look = () => {
    const processes = family(root);
    for (const { pid, ticks: spent } of processes) ticks.set(pid, spent);
    moments.push({
      at: Date.now(),
      residentBytes: pageBytes * processes.reduce((sum, { pages }) => sum + pages, 0),
      cpuSeconds: [...ticks.values()].reduce((sum, spent) => sum + spent, 0) / ticksPerSecond,
    });
  };
  if (process.platform !== 'linux') return { moments, stop: () => {} };
  look();
  const timer = setInterval(look, every);
  return { moments, stop: () => clearInterval(timer) };
}
