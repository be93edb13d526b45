import { expect, it } from 'vitest';
import { handmadeZip } from '../../archive/zip/handmade-zip';
import { media, padded } from '../../import/pile';
import { isDone, until } from '../harness/export-harness';
import { archiveIn } from './archive-in';
import { createImportHarness, requestFor } from './import-harness';

it('Files without an ID that have the same name in a ZIP are all in the archive', async () => {
  const films = [media.portrait, padded(media.portrait, media.portrait.length + 5)];
  // Programs that replace the letters that a code page lacks give such names.
  const zip = handmadeZip(films.map((content) => ({ name: '____.mp4', content: new Uint8Array(content) })));
  const chosen = [{ path: 'films.zip', file: new File([await zip.arrayBuffer()], 'films.zip', { lastModified: 0 }) }];
  const world = await createImportHarness();
  await world.engine.startImport(await requestFor(chosen, true), chosen);
  await until(world, isDone);
  const { library } = await archiveIn(world);
  expect(library.items.map(({ bytes, status }: Record<string, unknown>) => [bytes, status]).sort()).toEqual(
    films.map(({ length }) => [length, 'saved']).sort(),
  );
});
