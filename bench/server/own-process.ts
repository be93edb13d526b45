import { connect } from 'node:http2';
import { Agent, get } from 'node:https';
import type { Readable } from 'node:stream';
import type { Workload } from '../workloads';
import type { Protocol } from './bench-media-server';
import type { LocalServer } from './local-server';

/** Reads a body to its end and discards it. */
function readOut(stream: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.on('data', () => {});
    stream.once('end', resolve);
    stream.once('error', reject);
  });
}

/** HTTP/2 windows of the same size as a browser's, in bytes. */
const streamWindow = 6 * 1024 * 1024;
const sessionWindow = 15 * 1024 * 1024;

function reader(port: number, protocol: Protocol) {
  const trustAnybody = { rejectUnauthorized: false };
  if (protocol === 'h2') {
    const session = connect(`https://127.0.0.1:${port}`, {
      ...trustAnybody,
      maxSessionMemory: 1000,
      settings: { initialWindowSize: streamWindow },
    });
    session.once('connect', () => session.setLocalWindowSize(sessionWindow));
    return { read: (path: string) => readOut(session.request({ ':path': path })), end: () => session.close() };
  }
  const agent = new Agent({ keepAlive: true, maxSockets: 6, ...trustAnybody });
  const read = (path: string) =>
    new Promise<void>((resolve, reject) => {
      get({ host: '127.0.0.1', port, path, agent }, (response) => readOut(response).then(resolve, reject)).once(
        'error',
        reject,
      );
    });
  return { read, end: () => agent.destroy() };
}

/** Seconds that a Node client needs to read all files without storing them: no browser can be faster here. */
export async function readAllAlone(
  server: LocalServer,
  { protocol = 'h2' }: Workload,
  parallel: number,
): Promise<number> {
  const { read, end } = reader(server.mediaPort, protocol);
  const left = server.files.values();
  const began = performance.now();
  const lane = async () => {
    for (const { path } of left) await read(path);
  };
  await Promise.all(Array.from({ length: parallel }, lane));
  end();
  return (performance.now() - began) / 1000;
}
