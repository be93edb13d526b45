import { describe, expect, test } from 'vitest';
import { gen } from '../../import/numbered-library';
import { ownArchive } from '../../import/own-archive';
import { filesByItem, media, padded, scanFiles } from '../../import/pile';
import { read } from '../../import/read-files';
import { handmadeZip } from '../zip/handmade-zip';
import { type Files, sampleExport, verify } from './sample-export';

/** Russian letters as Explorer and 7-Zip write them on a Russian system. */
const inCp866 = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    if (code < 128) return code;
    return code < 0x440 ? code - 0x410 + 0x80 : code - 0x440 + 0xe0;
  });
const inUtf8 = (text: string) => new TextEncoder().encode(text.normalize('NFD'));
const lossy = (text: string) => inCp866(text.replace(/[^ -~]/g, '_'));
/** A ZIP without flag 11, its names written by `encode`. */
async function repacked(files: Files | Record<string, Uint8Array>, encode: (text: string) => Uint8Array) {
  const zip = handmadeZip(Object.entries(files).map(([path, content]) => ({ name: encode(path), content })));
  return new Uint8Array(await zip.arrayBuffer());
}

const encodings = [
  ['in the code page of a Russian system', inCp866],
  ['in UTF-8 that nothing declares, decomposed, as Archive Utility has it', inUtf8],
  ['with letters replaced that the code page lacks', lossy],
] as const;

describe('An archive that somebody has packed anew, with names', () => {
  describe.each(encodings)('%s,', (_, encode) => {
    test.each(['лиса {title} [{id}]', '{id} лиса'])(
      'is intact when its files are named by "%s"',
      async (nameTemplate) => {
        const { unpacked, ids } = await sampleExport({ nameTemplate, sidecars: ['json'] });
        const zip = await repacked(unpacked, encode);
        const intact = { damaged: [], missing: [], unexpected: [], items: [], against: 'manifest' };
        expect((await verify({ 'mine.zip': zip })).reports).toMatchObject([intact]);
        const { found } = await read([{ path: 'mine.zip', file: new Blob([zip]) }]);
        expect(found.map(({ has, absent }) => [has.length, absent.count])).toEqual([[ids.length, 0]]);
      },
    );

    test('has all its items when an archive is built from it, captions too', async () => {
      const name = 'Sora export 2026-04-20 14-03';
      const stem = `data/videos/2025-11/2025-11-01 10-41 лиса [${gen(1)}]`;
      const captions = { id: `${gen(1)}-srt`, kind: 'caption' as const, path: `${stem}.srt`, beside: gen(1) };
      const cues = new TextEncoder().encode('1\n00:00:00,000 --> 00:00:01,000\nhello\n');
      const [files = {}] = await ownArchive(name, [
        [
          { id: gen(1), path: `${stem}.mp4`, content: padded(media.portrait, media.portrait.length + 1) },
          { ...captions, content: cues },
        ],
      ]);
      const bytes = Object.entries(files).map(
        ([path, content]) => [path, new Uint8Array(Buffer.from(content))] as const,
      );
      const found = await scanFiles({ 'mine.zip': await repacked(Object.fromEntries(bytes), encode) });
      expect(Object.keys(filesByItem(found)).sort()).toEqual([gen(1), captions.id]);
      expect(Object.values(filesByItem(found)).map(({ length }) => length)).toEqual([1, 1]);
    });
  });

  test('that tell nothing anymore, is damaged and not missing where a file with the id of another has changed', async () => {
    const { unpacked } = await sampleExport({ nameTemplate: 'лиса {title} [{id}]' });
    const path = Object.keys(unpacked).find((each) => each.endsWith('[gen_1].mp4')) ?? '';
    const changed = unpacked[path]?.map((byte, at) => (at === 5 ? byte ^ 1 : byte)) ?? new Uint8Array();
    const zip = await repacked({ ...unpacked, [path]: changed }, lossy);
    expect((await verify({ 'mine.zip': zip })).reports).toMatchObject([
      { missing: [], unexpected: [], damaged: [{ damage: 'sum' }], items: ['gen_1'] },
    ]);
  });
});
