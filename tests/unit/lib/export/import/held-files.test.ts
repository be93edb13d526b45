import { expect, test } from 'vitest';
import { createHeldFiles, fingerprintOf } from '../../../../../lib/export/import/held-files';
import { filesOf, media, never, scanFiles } from '../../import/pile';
import { rowWith } from '../harness/export-sample';

const id = 'gen_01k6qf2m9yfx7bq0v9x5n3z8r1';
const pending = { ...rowWith(id), job: 'job' };

function createHeldFile() {
  const chosen = filesOf({ [`${id}.mp4`]: media.portrait });
  const calls = { read: 0, scanned: 0 };
  const held = createHeldFiles({
    store: {
      importFiles: async () => {
        calls.read++;
        return chosen.map(fingerprintOf);
      },
      dropImportFiles: async () => {},
    },
    scan: (files) => {
      calls.scanned++;
      return scanFiles(files);
    },
  });
  return { held, chosen, calls };
}

test('The stored fingerprints and the files are read once, however many items are copied', async () => {
  const { held, chosen, calls } = createHeldFile();
  held.hold('job', chosen);
  await held.scan('job', never);
  for (let item = 0; item < 50; item++) expect(await held.candidatesOf(pending, never)).toHaveLength(1);
  expect(calls).toEqual({ read: 1, scanned: 1 });
});

test('The files are scanned again after a scan was stopped', async () => {
  const { chosen } = createHeldFile();
  let isStopped = true;
  const stopping = createHeldFiles({
    store: { importFiles: async () => chosen.map(fingerprintOf), dropImportFiles: async () => {} },
    scan: (files) => (isStopped ? Promise.reject(new Error('stopped')) : scanFiles(files)),
  });
  stopping.hold('job', chosen);
  await expect(stopping.scan('job', never)).rejects.toThrow('stopped');
  await expect(stopping.candidatesOf(pending, never)).rejects.toThrow('stopped');
  isStopped = false;
  expect((await stopping.scan('job', never)).items).toHaveLength(1);
  expect(await stopping.candidatesOf(pending, never)).toHaveLength(1);
});
