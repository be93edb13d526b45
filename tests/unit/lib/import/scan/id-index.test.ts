import { expect, test } from 'vitest';
import { createIdIndex } from '../../../../../lib/import/scan/id-index';
import { listed } from '../../../../../lib/import/sources/list-fields';

test('IDs that stand for each other are one item, the generation', () => {
  const ids = createIdIndex();
  ids.addListed(listed({ id: 'b' }, { aliases: ['gen_1'] }));
  ids.addListed(listed({ id: 'gen_1' }, { aliases: ['b'] }));
  expect([ids.ownersOf('b'), ids.ownersOf('gen_1')]).toEqual([['gen_1'], ['gen_1']]);
});

test('A post stands for each of its generations, and a generation for itself', () => {
  const ids = createIdIndex();
  for (const id of ['gen_1', 'gen_2']) ids.addListed(listed({ id, postId: 's_1' }));
  ids.addListed(listed({ id: 's_1', postId: 's_1' }));
  expect(ids.ownersOf('s_1').sort()).toEqual(['gen_1', 'gen_2']);
  expect(ids.ownersOf('gen_1')).toEqual(['gen_1']);
});

test('A list in which every ID stands for every other one is followed without delay', () => {
  const all = Array.from({ length: 300 }, (_, n) => `gen_${n}`);
  const ids = createIdIndex();
  for (const id of all) ids.addListed(listed({ id }, { aliases: all }));
  for (const id of all) expect(ids.ownersOf(id).length).toBeGreaterThan(0);
});
