import { once } from 'node:events';
import { createSecureServer } from 'node:http2';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { makeCertificate } from '../../tests/replica/certificate';
import type { Gate } from '../../tests/replica/gate';
import { fileBytes } from './bench-file-bytes';
import type { Line } from './line';

export type Protocol = 'http/1.1' | 'h2';

export type MediaServerOptions = {
  /** Sizes in bytes, by path on the media host. */
  sizes: ReadonlyMap<string, number>;
  /** Milliseconds before each response. */
  latency: number;
  line: Line;
  /** With HTTP/1.1 a browser opens six connections to a host, with HTTP/2 one for all. */
  protocol: Protocol;
  gate: Pick<Gate, 'pass'>;
  onRequest: () => void;
};

type Answer = Writable & { writeHead(status: number, headers?: Record<string, string>): unknown };

/** Node refuses more requests of an HTTP/2 client above this many megabytes. */
const maxSessionMemory = 1000;

/** Milliseconds between single bytes of a delayed response, so that the host doesn't seem dead. */
const signOfLife = 10_000;

/**
 * Plays the media host as fast as one process can: the content of files is already in memory. Bytes differ between
 * files, are the same for every request, and start like a video or an image. Resolves with its port.
 */
export async function startMediaServer(options: MediaServerOptions): Promise<number> {
  const { sizes, latency, line, protocol, gate, onRequest } = options;

  const held = new Set<() => void>();
  setInterval(() => {
    for (const giveByte of held) giveByte();
  }, signOfLife).unref();

  const answer = async (path: string, response: Answer) => {
    const size = sizes.get(path);
    if (size === undefined) {
      response.writeHead(404);
      response.end();
      return;
    }
    onRequest();
    const { head, rest } = fileBytes(path, size, line.pieceBytes);
    let sent = 0;
    const send = (piece: Buffer) => {
      const headers = { 'content-length': String(size), 'content-type': 'application/octet-stream' };
      if (sent === 0) response.writeHead(200, headers);
      sent += piece.length;
      return response.write(piece);
    };
    const giveByte = () => send(head.subarray(sent, sent + 1));
    held.add(giveByte);
    await gate.pass();
    held.delete(giveByte);
    if (latency > 0) await wait(latency);

    response.cork();
    send(head.subarray(sent));
    for (const piece of rest) {
      await line.pass(piece.length);
      const isTaken = send(piece);
      response.uncork();
      if (!isTaken) await once(response, 'drain');
    }
    response.end();
  };

  const listener = (request: { url?: string | undefined }, response: Answer) => {
    // Clients may disconnect in the middle.
    answer((request.url ?? '').replace(/\?.*$/s, ''), response).catch(() => response.destroy());
  };
  const certificate = await makeCertificate();
  const server =
    protocol === 'h2'
      ? createSecureServer({ ...certificate, maxSessionMemory }, listener)
      : createServer(certificate, listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
