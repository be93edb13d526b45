import { request } from 'node:https';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectComplete } from '../../../lib/media/validate/completeness-check';
import { sniff, sniffBytes } from '../../../lib/media/validate/detect-media-type';
import { ExpectedFailure } from '../../../lib/model/failure';
import { lyingFileNames } from '../../replica/faults/broken-media';
import type { Fault } from '../../replica/replica';
import { type Replica, startReplica } from '../../replica/replica';
import { type Got, get, getJson, signedIn } from './get-from-replica';

let replica: Replica;
let link: string;

const start = async (options: Parameters<typeof startReplica>[0] = {}) => {
  replica = await startReplica({ items: 10, ...options });
  const headers = await signedIn(replica);
  const list = '/backend/project_y/profile/drafts/v2';
  const page = await getJson<{ items: { downloadable_url: string | null }[] }>(replica, list, headers);
  link = page.items.flatMap(({ downloadable_url }) => downloadable_url ?? [])[0] ?? '';
};
beforeEach(() => start());
afterEach(() => replica.close());

const played = (kind: Fault['kind']): Promise<Got> => {
  replica.faults.set([{ kind }]);
  return get(replica, link);
};

describe('a broken file', () => {
  it.each(lyingFileNames)('has its type and is rejected by the length check: %s', async (name) => {
    const { status, bytes, complete } = await played(name);
    expect([status, complete]).toEqual([200, true]);
    const type = sniff(bytes.subarray(0, sniffBytes));
    expect(type?.extension).toBe(name.split('-')[0]);
    const read = (at: number, length: number) => bytes.subarray(at, at + length);
    expect(() => type && expectComplete(type, bytes.length, null, read)).toThrow(ExpectedFailure);
  });

  it('is cut in half, with its real length declared', async () => {
    const { length } = (await get(replica, link)).bytes;
    const { bytes, headers, complete } = await played('truncated');
    expect([bytes.length, complete]).toEqual([Math.floor(length / 2), true]);
    expect(Number(headers['content-length'])).toBe(bytes.length);
  });

  it('is empty, or an error that claims to be of its type', async () => {
    expect((await played('empty')).bytes).toHaveLength(0);
    const { status, headers, bytes } = await played('error-as-media');
    expect([status, headers['content-type']]).toEqual([200, 'video/mp4']);
    expect(bytes.toString()).toContain('<html>');
  });
});

/** Reads a body until it has `most` bytes or stops, then disconnects. */
async function started(kind: Fault['kind'], most: number): Promise<{ declared: string | null; bytes: number }> {
  replica.faults.set([{ kind }]);
  const { host, pathname, search } = new URL(link);
  return new Promise((resolve, reject) => {
    const requested = request(
      { host: '127.0.0.1', port: replica.port, path: pathname + search, headers: { host }, rejectUnauthorized: false },
      (response) => {
        let bytes = 0;
        const leave = () => {
          requested.destroy();
          resolve({ declared: response.headers['content-length'] ?? null, bytes });
        };
        if (most === 0) return leave();
        response.on('error', () => undefined);
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes >= most) leave();
        });
      },
    );
    requested.on('error', reject);
    requested.end();
  });
}

describe('an endless response', () => {
  it('sends bytes as long as the client listens', async () => {
    expect(await started('endless', 5_000_000)).toMatchObject({ declared: null });
    expect(await started('endless-declared', 5_000_000)).toMatchObject({ declared: '9000000000000000' });
  });

  it('sends a byte now and then, or nothing after the headers', async () => {
    expect((await started('drip', 1)).bytes).toBe(1);
    expect((await started('headers-only', 0)).declared).not.toBeNull();
  });
});

describe('a host with a limit of parallel files', () => {
  it.each(['429', '503', 'close'] as const)('refuses the next one, and serves it later: %s', async (beyond) => {
    await replica.close();
    await start({ mediaConnections: { most: 2, beyond } });
    replica.gates.media.closeAfter(0);
    const both = [get(replica, link), get(replica, link)];
    while (replica.gates.media.held() < 2) await get(replica, '/library');
    const third = get(replica, link).then(
      ({ status }) => String(status),
      () => 'close',
    );
    expect(await third).toBe(beyond);
    replica.gates.media.open();
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await get(replica, link)).status).toBe(200);
  });
});
