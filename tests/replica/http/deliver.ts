import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import type { Reply } from './reply';

/** Sends a reply at the client's pace. Resolves when the body is out, or the client has left. */
export async function deliver(reply: Reply, response: ServerResponse): Promise<void> {
  const delivery = reply.delivery ?? 'whole';
  const { size } = reply.body;
  const end = delivery === 'whole' ? size : Math.floor(size / 2);
  const length = delivery === 'short' ? {} : { 'content-length': String(size) };
  response.writeHead(reply.status, { ...reply.headers, ...length });
  const bytes = Readable.from(reply.body.slice(0, end), { objectMode: false });
  const ends = delivery === 'whole' || delivery === 'short';
  try {
    await pipeline(bytes, response, { end: ends });
    if (delivery === 'cut') response.destroy();
    if (delivery === 'stalled') await finished(response);
  } catch {
    // The client left. That is its right, and for a stalled body the expected end.
  }
}
