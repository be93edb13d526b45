import { expect, test } from 'vitest';
import { createActiveFiles } from '../../../../../lib/export/progress/active-files';
import { ExpectedFailure } from '../../../../../lib/model/failure';
import { createExportHarness, isDone, served, until } from '../harness/export-harness';
import { found, linkTo, rowWith } from '../harness/export-sample';

const link = linkTo('gen_a', { bytes: 900 });
const row = rowWith('gen_a', { title: null, prompt: `  a fox ${'of folded newspaper '.repeat(20)}` });

test('A file in progress is shown with the start of its text and its received bytes', () => {
  const files = createActiveFiles();
  files.begin(row, link);
  files.received(link.url, 300, 1000);
  files.received('https://videos.openai.com/other', 300, 1000);
  const [file] = files.detail().active;
  expect(file).toMatchObject({ id: 'gen_a', bytes: 300, total: 1000 });
  expect(file?.name).toMatch(/^a fox of folded.{65}$/);
  files.end(row);
  expect(files.detail().active).toEqual([]);
});

test("A file that is requested again starts at zero, with the site's size until its host gives one", () => {
  const files = createActiveFiles();
  files.begin(row, link);
  files.received(link.url, 300, null);
  files.begin(row, link);
  expect(files.detail().active).toMatchObject([{ bytes: 0, total: 900 }]);
});

test('A run reports which items it could not save and why; the next run starts with none', async () => {
  const active = createActiveFiles();
  let broken = true;
  const world = await createExportHarness({
    site: {
      lookUp: async () => [],
      async *list() {
        const end = { state: 'complete', reason: null } as const;
        yield {
          found: [found('gen_a', { title: 'A fox' }), found('gen_b')],
          dropped: 0,
          problems: [],
          next: null,
          end,
        };
      },
    },
    answer: (link) => {
      if (broken && link.url.endsWith('gen_a')) throw new ExpectedFailure('media-gone');
      return served(link);
    },
  });
  world.clock.run();
  const { engine } = world.assemble(world.store, { active });
  await engine.start({});
  await until(world, isDone);
  expect(active.detail()).toEqual({
    active: [],
    failed: [{ id: 'gen_a', name: 'A fox', kind: 'video', reason: 'gone' }],
  });
  broken = false;
  await engine.start({});
  await until(world, isDone);
  expect(active.detail()).toEqual({ active: [], failed: [] });
});
