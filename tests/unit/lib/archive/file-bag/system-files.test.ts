import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isSystemFile } from '../../../../../lib/model/bag-files';
import { sampleExport, verify } from '../verify/sample-export';
import { createFileBagHarness } from './file-bag-harness';
import { createMemoryFolder } from './memory-folder';

/** Files as Finder, Explorer, Archive Utility, KDE, Synology's indexer, LibreOffice and Word create them. */
const left = [
  '.DS_Store',
  'data/.DS_Store',
  'data/videos/Thumbs.db',
  'data/images/ehthumbs.db',
  'data/images/Desktop.ini',
  'data/videos/._film [gen_0].mp4',
  'data/Icon\r',
  '.directory',
  'data/videos/@eaDir/film.mp4/SYNOVIDEO_VIDEO_SCREENSHOT.jpg',
  'data/.~lock.library.csv#',
  'data/~$library.csv',
];

const bytes = new Uint8Array(9);
const read = (folder: ReturnType<typeof createMemoryFolder>, path: string) =>
  new TextDecoder().decode(folder.files().get(`Sora export/${path}`));

describe('Files that systems leave in folders', () => {
  test('are recognized, and no file of an archive is mistaken for one', async () => {
    const { unpacked } = await sampleExport({ sidecars: ['json', 'txt', 'xmp'] });
    expect(left.filter((path) => !isSystemFile(path))).toEqual([]);
    expect(Object.keys(unpacked).filter(isSystemFile)).toEqual([]);
  });

  test('are not in the manifest of a folder into which a second export goes', async () => {
    const folder = createMemoryFolder();
    await (await createFileBagHarness({ gen_a: 1000 }, { folder })).run();
    for (const path of left) folder.put(`Sora export/${path}`, bytes);
    folder.put('Sora export/data/notes.txt', bytes);
    await (await createFileBagHarness({ gen_a: 1000, gen_b: 500 }, { folder })).run();
    const listed = read(folder, 'manifest-sha256.txt')
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(66));
    expect(listed.filter(isSystemFile)).toEqual([]);
    expect(listed).toContain('data/notes.txt');
  });

  test('do not keep a folder that the system has opened from being the place of the first export', async () => {
    const folder = createMemoryFolder();
    folder.put('Sora export/.DS_Store', bytes);
    await (await createFileBagHarness({ gen_a: 1000 }, { folder })).run();
    expect(read(folder, 'README.txt')).toContain('Sora');
  });

  test('are neither damaged, missing nor unexpected, even where an older manifest lists them', async () => {
    const { unpacked, parts, name } = await sampleExport();
    const manifest = `${name}/manifest-sha256.txt`;
    const listed = `${createHash('sha256').update('as it was').digest('hex')}  data/videos/Thumbs.db\n`;
    const lists = new TextDecoder().decode(unpacked[manifest]) + listed;
    const around = Object.fromEntries(left.map((path) => [`${name}/${path}`, bytes]));
    const { reports } = await verify({ ...unpacked, ...around, [manifest]: new TextEncoder().encode(lists) });
    // The test changed the manifest itself.
    expect(reports).toMatchObject([{ missing: [], unexpected: [], items: [] }]);
    expect(reports[0]?.damaged.map(({ path }) => path)).toEqual(['manifest-sha256.txt']);

    const beside = { '.DS_Store': bytes, [`__MACOSX/${name}/._README.txt`]: bytes, 'desktop.ini': bytes };
    expect(await verify({ ...parts, ...beside })).toMatchObject({
      reports: [{ damaged: [], missing: [], unexpected: [] }],
      unrelated: [],
      unreadable: [],
    });
  });
});
