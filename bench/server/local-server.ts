import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Workload } from '../workloads';

/** A file on the media host, with its size in bytes. */
export type BenchFile = { path: string; bytes: number };

/** Ports of the site and the media host, and all files to save. */
export type Started = { port: number; mediaPort: number; files: BenchFile[] };

/** The messages of the measuring process, and the responses. */
export type Ask = { type: 'start'; workload: Workload } | { type: 'shut' } | { type: 'open' } | { type: 'count' };
export type ServerMessage = { type: 'started'; started: Started } | { type: 'counted'; requested: number };

/** The local server, in its own process. */
export type LocalServer = Started & {
  pid: number;
  /** Holds back all files until `open` is called. */
  shut(): void;
  open(): void;
  /** The number of files requested since `shut`. */
  requested(): Promise<number>;
  close(): void;
};

async function answerTo<Type extends ServerMessage['type']>(child: ChildProcess, ask: Ask, type: Type) {
  child.send(ask);
  for (;;) {
    const [reported] = (await once(child, 'message')) as [ServerMessage];
    if (reported.type === type) return reported as ServerMessage & { type: Type };
  }
}

export async function startLocalServer(workload: Workload): Promise<LocalServer> {
  const child = fork(new URL('./serve.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  const died = once(child, 'exit').then(() => {
    throw new Error('The local server ended by itself.');
  });
  const { started } = await Promise.race([answerTo(child, { type: 'start', workload }, 'started'), died]);
  died.catch(() => undefined);
  return {
    ...started,
    pid: child.pid ?? 0,
    shut: () => void child.send({ type: 'shut' }),
    open: () => void child.send({ type: 'open' }),
    requested: async () => (await answerTo(child, { type: 'count' }, 'counted')).requested,
    close: () => child.disconnect(),
  };
}
