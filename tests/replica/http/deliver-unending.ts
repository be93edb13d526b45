import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Body } from './body';
import type { Delivery, Lasting, Reply } from './reply';

const lasting: readonly Delivery[] = [
  'silent',
  'headers-only',
  'drip',
  'endless',
  'endless-declared',
] satisfies Lasting[];

export const isLasting = (delivery: Delivery): delivery is Lasting => lasting.includes(delivery);

/** A length that no file has. */
const absurd = String(9e15);

const block = Buffer.alloc(256 * 1024, 7);

async function* endless(body: Body): AsyncGenerator<Buffer> {
  yield* body.slice(0, body.size);
  for (;;) yield block;
}

async function* dripping(body: Body, left: AbortSignal): AsyncGenerator<Buffer> {
  for (let at = 0; at < body.size; at++) {
    yield* body.slice(at, at + 1);
    await wait(20_000, undefined, { signal: left });
  }
}

/** Sends a response that doesn't end by itself. Resolves when the client has disconnected. */
export async function deliverUnending(delivery: Lasting, reply: Reply, response: ServerResponse): Promise<void> {
  const { body, status, headers } = reply;
  const left = new AbortController();
  response.once('close', () => left.abort());
  try {
    if (delivery === 'silent') return await finished(response);
    const declared = {
      drip: String(body.size),
      'headers-only': String(body.size),
      'endless-declared': absurd,
      endless: null,
    };
    const length = declared[delivery];
    response.writeHead(status, { ...headers, ...(length === null ? {} : { 'content-length': length }) });
    response.flushHeaders();
    if (delivery === 'headers-only') return await finished(response);
    const bytes = delivery === 'drip' ? dripping(body, left.signal) : endless(body);
    await pipeline(Readable.from(bytes, { objectMode: false }), response);
  } catch {
    // The client disconnected, as expected.
  }
}
