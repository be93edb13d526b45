import { parentPort, workerData } from 'node:worker_threads';
import { expose, transfer } from 'comlink';
import nodeEndpoint from 'comlink/dist/umd/node-adapter.js';

/** A fetcher in a real thread: every file is one byte, but one whose address holds `endless` never lets go of the thread. */
const facts = { bytes: 1, crc32: 0, sha256: '', mediaType: 'video/mp4', extension: 'mp4', kind: 'video' };

if (parentPort === null) throw new Error('not in a thread');
expose(
  {
    connect() {},
    beat() {},
    abort() {},
    takeBack() {},
    /** @type {(call: number, link: { url: string }) => Promise<unknown>} */
    async fetch(_call, { url }) {
      // The others have arrived by then, and wait.
      await new Promise((resolve) => setTimeout(resolve));
      if (url.includes('endless')) {
        Atomics.store(workerData, 0, 1);
        for (;;);
      }
      if (url.includes('patient')) await new Promise((resolve) => setTimeout(resolve, 50));
      const buffer = new ArrayBuffer(1);
      const value = { facts, place: { buffer }, received: { bytes: 1, declared: 1 } };
      return transfer({ ok: true, value }, [buffer]);
    },
  },
  nodeEndpoint(parentPort),
);
