import { expect, test } from 'vitest';
import { createRunLease } from '../../../../../lib/export/job/run-lease';
import { untilQuiet } from '../../../until-quiet';
import { createMemoryFiles } from '../../storage/memory-files';
import { deferred } from '../harness/deferred';
import { linkTo, never } from '../harness/export-sample';
import { mediaOf } from '../harness/fake-media';

const end = new Error('over');

test('A pending call rejects with the reason when the lease is revoked, and later calls reject too', async () => {
  const lease = createRunLease();
  const calls: string[] = [];
  const port = lease.port({ ask: (what: string) => new Promise<void>(() => void calls.push(what)) });
  const waiting = expect(port.ask('before')).rejects.toBe(end);
  lease.revoke(end);
  await waiting;
  expect(() => port.ask('after')).toThrow(end);
  expect(calls).toEqual(['before']);
});

test('The first reason to revoke a lease is the one that counts', () => {
  const lease = createRunLease();
  lease.revoke(end);
  lease.revoke(new Error('again'));
  expect(() => lease.call(() => 1)()).toThrow(end);
});

test('An iteration ends with the reason in the middle, even if the next row never arrives', async () => {
  const lease = createRunLease();
  const port = lease.port({
    async *rows() {
      yield 1;
      await new Promise(() => {});
    },
  });
  const rows = port.rows()[Symbol.asyncIterator]();
  expect(await rows.next()).toMatchObject({ value: 1 });
  const next = expect(rows.next()).rejects.toBe(end);
  lease.revoke(end);
  await next;
});

test('Open files are closed with the lease, accept nothing afterward, and can be opened by the next holder', async () => {
  const { files, held } = createMemoryFiles();
  const lease = createRunLease();
  const file = await lease.files(files).open('part');
  file.write(new Uint8Array(3), { at: 0 });
  lease.revoke(end);
  expect(held()).toEqual([]);
  expect(() => file.write(new Uint8Array(1), { at: 3 })).toThrow(end);
  const next = await createRunLease().files(files).open('part');
  file.close();
  expect(held()).toEqual(['part']);
  expect(next.getSize()).toBe(3);
});

test('A file that opens after the end is closed, and media that arrives after it is discarded', async () => {
  const { files, held } = createMemoryFiles();
  const opens = deferred();
  const comes = deferred();
  let discarded = 0;
  const lease = createRunLease();
  const late = lease.files({ ...files, open: (name) => opens.promise.then(() => files.open(name)) });
  const fetchMedia = lease.fetchMedia(async () => {
    await comes.promise;
    return { ...mediaOf(new Uint8Array(1)), discard: async () => void discarded++ };
  });
  const ended = [late.open('part'), fetchMedia(linkTo('a'), async () => {}, never)].map((work) =>
    expect(work).rejects.toBe(end),
  );
  lease.revoke(end);
  await Promise.all(ended);
  opens.resolve();
  comes.resolve();
  await untilQuiet();
  expect(held()).toEqual([]);
  expect(discarded).toBe(1);
});
