import { expect, test } from 'vitest';
import { found, joining, pageOf } from '../../export/harness/export-sample';
import { bytesFor, mediaOf } from '../../export/harness/fake-media';
import { createZipPartsHarness } from './zip-parts-harness';

const video = { id: 'gen_v', extension: 'mp4', kind: 'video' } as const;
const captions = { id: 'gen_v-srt', extension: 'srt', kind: 'caption' } as const;

test.each([
  ['in one go', [[video, captions]]],
  ['after it', [[video], [captions]]],
  ['before it', [[captions], [video]]],
])('captions saved %s are next to their video under its name, whatever their own record says', async (_, groups) => {
  const world = await createZipPartsHarness({});
  const known = { title: 'v1.0 of a very long film '.repeat(20), createdAt: '2025-11-01T10:41:22.000Z' };
  const blocked = {
    kind: 'caption',
    beside: video.id,
    createdAt: null,
    postedAt: '2025-12-24T00:00:00.000Z',
  } as const;
  await world.store.addPage(pageOf([found(video.id, known), found(captions.id, blocked, 'sora2-posts')]), joining);

  const archive = await world.open();
  for (const group of groups) {
    const contents = group.map(async ({ id, extension, kind }) => {
      const row = await world.store.item('job', id);
      if (row === null) throw new Error(`${id} is not listed`);
      return { row, media: { ...mediaOf(bytesFor(id, 10)), extension, kind }, variant: 'source' };
    });
    const { committed } = await archive.add(await Promise.all(contents), new AbortController().signal);
    await committed;
  }
  archive.close();

  const [ofVideo, ofCaptions] = await Promise.all([video, captions].map(({ id }) => world.store.item('job', id)));
  expect(ofVideo?.path).toMatch(/^data\/videos\/2025-11\/2025-11-01 10-41 v1\.0 of .* \[gen_v\]\.mp4$/);
  expect(ofCaptions?.path).toBe(ofVideo?.path?.replace(/mp4$/, 'srt'));
});
