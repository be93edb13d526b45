import { expect, test } from 'vitest';
import { type ListImportDeps, listImport } from '../../../../../lib/export/import/list-import';
import { ExpectedFailure } from '../../../../../lib/model/failure';
import type { Job } from '../../../../../lib/model/job';
import { filesOf, scanFiles, videoOf, zipOf } from '../../import/pile';
import { thrownBy } from '../../sora/fake-site';
import { freshStore } from '../../storage/fresh-store';
import { jobWith, never } from '../harness/export-sample';

const ids = ['a', 'b', 'c'].map((end) => `gen_01k6qf2m9yfx7bq0v9x5n3z8r${end}`);
const list = JSON.stringify(ids.map((id) => ({ id, task_id: 'task_1', prompt: `Prompt of ${id}`, url: '' })));

test('An import whose listing fails at its end stores each record once when it is listed again', async () => {
  const { store, database } = await freshStore();
  const zip = await zipOf({ 'generations.json': list, [`${ids[0]}.mp4`]: videoOf(480, 848) });
  const scan = await scanFiles(filesOf({ 'export.zip': zip }));
  const { options, sources, ...job } = jobWith();
  const [first] = sources;
  await store.create({
    ...job,
    options: { ...options, origin: 'files', sources: ['openai-export'] },
    sources: [{ ...(first as Job['sources'][number]), source: 'openai-export' }],
  });
  const deps = { store, files: { scan: async () => scan }, sums: null, onPage: () => {} } as unknown as ListImportDeps;
  const full = { ...store, noteFileProblems: () => Promise.reject(new ExpectedFailure('no-room', '1')) };
  const failing = listImport(await store.get('job'), { ...deps, store: full }, never);
  expect(await thrownBy(failing)).toMatchObject({ code: 'no-room' });
  const records = await database.getAll('siteRecords');
  expect(records.flatMap(({ records }) => records.map(({ id }) => id)).sort()).toEqual(expect.arrayContaining(ids));

  await listImport(await store.get('job'), deps, never);
  const again = await database.getAll('siteRecords');
  expect(again.map(({ records }) => records)).toEqual(records.map(({ records }) => records));
});
