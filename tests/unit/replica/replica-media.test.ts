import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Replica, type ReplicaOptions, startReplica } from '../../replica/replica';
import { get, getJson, signedIn } from './get-from-replica';

type Encodings = Record<string, { path: string; size: number | null } | null>;
type Generation = { id: string; task_type: string; encodings: Encodings };

let time = Date.UTC(2026, 3, 1);
let replica: Replica;
let generations: Generation[];

beforeAll(async () => {
  replica = await startReplica({
    items: 60,
    linkLife: 60,
    now: () => time,
    pageRows: { tasks: 100 },
    mediaBytes: { image: 90_001, video: 300_000 },
  });
  generations = await listed();
});
afterAll(() => replica.close());

async function listed(): Promise<Generation[]> {
  const { task_responses } = await getJson<{ task_responses: { generations: Generation[] }[] }>(
    replica,
    '/backend/v2/list_tasks',
    await signedIn(replica),
  );
  return task_responses.flatMap((task) => task.generations).filter(({ encodings }) => encodings.source !== null);
}

async function startedAndClosed(options: ReplicaOptions): Promise<Replica> {
  const other = await startReplica(options);
  await other.close();
  return other;
}

function linkOf(kind: 'image_gen' | 'video_gen'): string {
  return generations.find(({ task_type }) => task_type === kind)?.encodings.source?.path ?? '';
}

describe('media', () => {
  it('is served as listed, unique for each generation, and larger than its renditions', async () => {
    const seen = new Set<string>();
    for (const { id, encodings } of generations) {
      const served = await get(replica, encodings.source?.path ?? '');
      expect(served.status).toBe(200);
      expect(served.bytes.equals(replica.library.bytes(id))).toBe(true);
      expect(Number(served.headers['content-length'])).toBe(served.bytes.length);
      if (encodings.source?.size) expect(encodings.source.size).toBe(served.bytes.length);
      seen.add(served.bytes.toString('latin1'));
      for (const name of ['md', 'thumbnail']) {
        const smaller = encodings[name];
        if (smaller) expect((await get(replica, smaller.path)).bytes.length).toBeLessThan(served.bytes.length);
      }
    }
    expect(seen.size).toBe(generations.length);
  });

  it('stays a valid file of its kind however large it is padded', () => {
    const saved = replica.library.itemsIn({ kinds: ['video', 'image'] }).filter(({ status }) => status === 'saved');
    const sizes = saved.map(({ id, format }) => {
      const bytes = replica.library.bytes(id);
      if (format === 'mp4') expectBoxes(bytes);
      if (format === 'webp') expectRiff(bytes);
      if (format === 'png') expectChunks(bytes);
      if (format === 'jpg') expectSegments(bytes);
      if (format === 'gif') expectBlocks(bytes);
      if (format === 'webm') expectElements(bytes);
      return [format, bytes.length] as const;
    });
    expect(new Set(sizes.map(([format]) => format))).toEqual(new Set(['mp4', 'webm', 'webp', 'png', 'jpg', 'gif']));
    for (const [format, size] of sizes)
      expect(size).toBeGreaterThanOrEqual(format === 'mp4' || format === 'webm' ? 300_000 : 90_001);
  });

  it('is larger for a video longer than one generation can be, and is identified by its hash', async () => {
    const library = (await startedAndClosed({ items: 20, elsewhere: 0, mediaBytes: { long: 1_000_000 } })).library;
    const sizes = library.items.filter(({ status }) => status === 'saved').map(({ id }) => library.bytes(id).length);
    expect(sizes.filter((size) => size >= 1_000_000)).toHaveLength(1);
    for (const { id } of library.items.filter(({ status }) => status === 'saved'))
      expect(library.sha256(id)).toBe(createHash('sha256').update(library.bytes(id)).digest('hex'));
  });

  it('supports ranges', async () => {
    const link = linkOf('video_gen');
    const whole = (await get(replica, link)).bytes;
    const part = await get(replica, link, { range: 'bytes=1000-1999' });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 1000-1999/${whole.length}`);
    expect(part.bytes.equals(whole.subarray(1000, 2000))).toBe(true);
    const rest = await get(replica, link, { range: 'bytes=280000-' });
    expect(rest.bytes.equals(whole.subarray(280_000))).toBe(true);
    expect((await get(replica, link, { range: `bytes=${whole.length}-` })).status).toBe(416);
    const { etag, 'last-modified': changed } = rest.headers;
    for (const [validator, status] of [[etag, 206] as const, [changed, 206] as const, ['"other"', 200] as const]) {
      const headers = { range: 'bytes=1000-', 'if-range': String(validator) };
      expect((await get(replica, link, headers)).status).toBe(status);
    }
  });

  it('is refused with cookies, a changed signature, or another path', async () => {
    const link = linkOf('image_gen');
    const refused = await get(replica, link, { cookie: 'a=b' });
    expect(refused.status).toBe(403);
    expect(refused.bytes.toString()).toContain('<Code>AuthenticationFailed</Code>');
    const later = link.replace(/([?&]se=)2026/, '$12036');
    expect((await get(replica, later)).status).toBe(403);
    expect((await get(replica, link.replace('_img_', '_img_9'))).status).toBe(403);
    expect((await get(replica, link)).headers['access-control-allow-origin']).toBe('*');
  });

  it('is refused from the expiry of its link until it is refreshed', async () => {
    const link = linkOf('image_gen');
    time += 59_000;
    expect((await get(replica, link)).status).toBe(200);
    time += 1_000;
    expect((await get(replica, link)).status).toBe(403);
    generations = await listed();
    expect((await get(replica, linkOf('image_gen'))).status).toBe(200);
    replica.links.revokeAll();
    expect((await get(replica, linkOf('image_gen'))).status).toBe(403);
    generations = await listed();
  });

  it('has links in the old grammar and in the new', () => {
    const links = generations.map(({ encodings }) => encodings.source?.path ?? '');
    expect(links.some((link) => /com\/vg-assets\/.*&az=/.test(link))).toBe(true);
    expect(links.some((link) => /com\/az\/vg-assets\/.*&ac=/.test(link))).toBe(true);
  });
});

function expectBoxes(bytes: Buffer): void {
  let at = 0;
  while (at < bytes.length) at += bytes.readUInt32BE(at);
  expect(at).toBe(bytes.length);
}

function expectRiff(bytes: Buffer): void {
  expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
  expect(bytes.toString('latin1', 8, 16)).toBe('WEBPVP8X');
  let at = 12;
  while (at < bytes.length) at += 8 + bytes.readUInt32LE(at + 4) + (bytes.readUInt32LE(at + 4) % 2);
  expect(at).toBe(bytes.length);
}

function expectChunks(bytes: Buffer): void {
  let at = 8;
  while (at < bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at);
    expect(bytes.readUInt32BE(end)).toBe(crc32(bytes.subarray(at + 4, end)));
    at = end + 4;
  }
  expect(at).toBe(bytes.length);
}

/** ITU-T T.81, B.1: segments up to the start of a scan, and the end of the image last. */
function expectSegments(bytes: Buffer): void {
  let at = 2;
  while (bytes.readUInt16BE(at) !== 0xffda) {
    expect(bytes.readUInt8(at)).toBe(0xff);
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  expect(bytes.readUInt16BE(bytes.length - 2)).toBe(0xffd9);
}

/** GIF89a, 24: the comment at the end, block by block, up to the trailer. */
function expectBlocks(bytes: Buffer): void {
  let at = bytes.indexOf(Buffer.from([0x21, 0xfe])) + 2;
  while (bytes.readUInt8(at) !== 0) at += 1 + bytes.readUInt8(at);
  expect([at + 2, bytes.readUInt8(at + 1)]).toEqual([bytes.length, 0x3b]);
}

/** RFC 8794: the header, the segment and the padding, each with its size. */
function expectElements(bytes: Buffer): void {
  let at = 0;
  for (const idLength of [4, 4, 1]) {
    const sizeAt = at + idLength;
    const sizeLength = Math.clz32(bytes.readUInt8(sizeAt)) - 23;
    const size = sizeLength === 8 ? bytes.readUIntBE(sizeAt + 2, 6) : bytes.readUInt8(sizeAt) & 0x7f;
    at = sizeAt + sizeLength + size;
  }
  expect(at).toBe(bytes.length);
}
