import { expect, test } from 'vitest';
import { never } from '../../export/harness/export-sample';
import { itemsOf } from '../../storage/fresh-store';
import { createZipPartsHarness, readParts } from './zip-parts-harness';

const sizes = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`gen_${n}`, 20_000]));

async function exported(options: Parameters<typeof createZipPartsHarness>[1]) {
  const world = await createZipPartsHarness(sizes, options);
  const archive = await world.open();
  await world.addWaiting(archive);
  await archive.finish(never);
  archive.close();
  return {
    parts: await readParts(world.store, world.job, world.memory.bytesOf),
    rows: await itemsOf(world.store, 'job'),
  };
}

test('sidecars are in the part of their media file, within its limits, and in the manifest', async () => {
  const ceiling = { partBytes: 200_000, partEntries: 26 };
  const { parts, rows } = await exported({ ...ceiling, sidecars: ['json', 'xmp'] });

  expect(parts.length).toBeGreaterThan(3);
  for (const { bytes, names, part } of parts) {
    expect(bytes).toBeLessThanOrEqual(ceiling.partBytes);
    expect(names.length).toBeLessThanOrEqual(ceiling.partEntries);
    expect(names.length).toBe(part.entries);
  }
  const manifest = (await parts.at(-1)?.text('manifest-sha256.txt')) ?? '';
  for (const { path } of rows) {
    const files = [path, `${path}.json`, `${path}.xmp`];
    expect(parts.filter(({ names }) => files.every((file) => names.includes(file ?? '')))).toHaveLength(1);
    for (const file of files) expect(manifest).toContain(`  ${file}\n`);
  }
});

test('a JSON sidecar contains what was known about its item when the file was appended', async () => {
  const { parts, rows } = await exported({ sidecars: ['json'] });
  const [row] = rows;
  const { path, bytes, sha256, variant } = row ?? {};
  const read = JSON.parse((await parts[0]?.text(`${path}.json`)) ?? '');
  expect(read).toMatchObject({
    id: row?.id,
    title: row?.item.title,
    sources: row?.sources,
    path,
    bytes,
    sha256,
    variant,
  });
});
