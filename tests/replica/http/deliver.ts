import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import type { Body } from './body';
import { deliverUnending, isLasting } from './deliver-unending';
import type { Reply } from './reply';

/** The bytes up to `end`. Waits for `midway` halfway. */
async function* inHalves(body: Body, end: number, midway: () => Promise<void>): AsyncGenerator<Buffer> {
  const middle = Math.floor(end / 2);
  yield* body.slice(0, middle);
  await midway();
  yield* body.slice(middle, end);
}

/**
 * Sends a response at the client's pace. Halfway through the body, waits for `midway`. Resolves when the body is sent,
 * or the client has disconnected.
 */
export async function deliver(
  reply: Reply,
  response: ServerResponse,
  midway: () => Promise<void> = async () => {},
): Promise<void> {
  const delivery = reply.delivery ?? 'whole';
  if (delivery === 'closed') {
    response.destroy();
    return;
  }
  if (isLasting(delivery)) return deliverUnending(delivery, reply, response);
  const { size } = reply.body;
  const end = delivery === 'whole' ? size : Math.floor(size / 2);
  const length = delivery === 'short' ? {} : { 'content-length': String(size) };
  response.writeHead(reply.status, { ...reply.headers, ...length });
  const bytes = Readable.from(inHalves(reply.body, end, midway), { objectMode: false });
  const ends = delivery === 'whole' || delivery === 'short';
  try {
    await pipeline(bytes, response, { end: ends });
    if (delivery === 'cut') response.destroy();
    if (delivery === 'stalled') await finished(response);
  } catch {
    // The client disconnected, which is allowed, and expected for a stalled body.
  }
}
