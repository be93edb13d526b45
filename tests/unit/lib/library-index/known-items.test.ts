import { expect, test } from 'vitest';
import { createKnownItems } from '../../../../lib/library-index/known-items';
import { libraryItem } from '../archive/format/sample-library';

const film = libraryItem({ id: 'gen_b', taskId: 'task' });
const twin = libraryItem({ id: 'gen_a', taskId: 'task' });
const alone = libraryItem({ id: 'gen_c', taskId: null, kind: 'image', folders: ['Kites', 'Foxes'] });
const captions = libraryItem({ id: 'gen_b-vtt', kind: 'caption', beside: 'gen_b', taskId: 'task' });
const reference = libraryItem({ id: 'media_x', kind: 'reference', taskId: 'task' });

const known = createKnownItems();
known.add([captions, film]);
known.add([twin, alone, reference]);

test('Captions belong to their video and are not listed separately', () => {
  expect(known.captions('gen_b')).toEqual([captions]);
  expect(known.captions('gen_a')).toEqual([]);
  expect(known.ask({}, 'newest')).not.toContain(captions);
  expect(known.facets.total).toBe(4);
});

test('The variants of an item are the generations of its task, from whichever item they are requested', () => {
  expect(known.variants(film)).toEqual([twin, film]);
  expect(known.variants(twin)).toEqual([twin, film]);
  expect(known.variants(alone)).toEqual([alone]);
});

test('Every existing value is counted, for the filter menus', () => {
  expect(known.facets.kinds).toEqual(
    new Map([
      ['video', 2],
      ['image', 1],
      ['reference', 1],
    ]),
  );
  expect(known.facets.folders).toEqual(
    new Map([
      ['Kites', 1],
      ['Foxes', 1],
    ]),
  );
});
