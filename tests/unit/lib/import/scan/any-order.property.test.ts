import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scan } from '../../../../../lib/import/import-types';
import { generations } from '../cases';
import { gen } from '../numbered-library';
import { ownArchive } from '../own-archive';
import { below, type Content, filesOf, media, padded, scanFiles, videoOf, zipOf } from '../pile';

const [own = {}] = await ownArchive('Sora export 2026-04-20 14-03', [
  [
    { id: gen(1), title: 'film', prompt: 'own words', content: padded(media.portrait, media.portrait.length + 5) },
    { id: gen(7), title: 'gone', prompt: 'never saved' },
  ],
]);

/** Files of all kinds, each group in its own folder or ZIP. */
const groups: Record<string, Content>[] = [
  own,
  { 'generations.json': JSON.stringify(generations), [`${gen(1)}.mp4`]: media.portrait },
  { 'generations.json': JSON.stringify(generations.slice(1)), [`${gen(2)}.mp4`]: videoOf(720, 400, 5000) },
  { [`20260409_2159_${gen(2).slice(4)}.mp4`]: videoOf(360, 200, 9000), 'holiday.mp4': media.landscape },
  { [`.thumbs/${gen(2)}.jpg`]: media.jpg, [`${gen(4)}.mp4`]: 'an error page', [`${gen(8)}.png`]: media.png },
];

/** Everything except where it was found. */
function meaning({ items, sources, unrecognized, leftOut, unreadable, account, bytes }: Scan) {
  return {
    items: items.map(({ candidates, ...item }) => ({
      ...item,
      files: candidates.map(({ source, bytes: size, sha256, width, mediaType }) => [
        source,
        size,
        sha256,
        width,
        mediaType,
      ]),
    })),
    ...{ sources, account, bytes },
    unrecognized: unrecognized.map(({ bytes: size, mediaType }) => [size, mediaType]),
    leftOut: leftOut.map(({ reason }) => reason).sort(),
    unreadable: unreadable.map(({ reason }) => reason).sort(),
  };
}

const grouping = fc.record({
  order: fc.shuffledSubarray([...groups.keys()], { minLength: groups.length, maxLength: groups.length }),
  how: fc.array(fc.constantFrom('folder', 'STORE', 'DEFLATE'), { minLength: groups.length, maxLength: groups.length }),
  names: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: groups.length, maxLength: groups.length }),
});

test('The same files give the same result, in any order, folders and ZIPs', async () => {
  const expected = meaning(await scanFiles(groups.flatMap((files, n) => filesOf(below(`x${n}`, files)))));
  expect(expected.items.map(({ item }) => item.id)).toEqual([
    '690f0000a0b481910011223344556677',
    ...[1, 2, 4, 5, 7, 8].map(gen),
  ]);
  expect(expected.unrecognized).toHaveLength(1);
  await fc.assert(
    fc.asyncProperty(grouping, async ({ order, how, names }) => {
      const pile: Record<string, Content> = {};
      for (const n of order) {
        const files = groups[n] ?? {};
        const name = names[n] ?? '';
        const packed = how[n] ?? 'folder';
        if (packed === 'folder') Object.assign(pile, below(name, files));
        else pile[`${name}.zip`] = await zipOf(files, packed as 'STORE');
      }
      expect(meaning(await scanFiles(pile))).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});
