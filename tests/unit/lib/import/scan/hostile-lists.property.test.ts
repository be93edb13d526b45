import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importedRecords } from '../../../../../lib/import/scan/import-records';
import { all } from '../../storage/fresh-store';
import { gen } from '../numbered-library';
import { media, never, scanFiles } from '../pile';

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(1e308, -1, 0.5, '', ' ', '__proto__', '../../x', 'x'.repeat(300), '\u0000', [], {}, true),
);
const keys = [
  ...['id', 'task_id', 'taskId', 'postId', 'kind', 'title', 'prompt', 'width', 'height', 'url', 'path', 'bytes'],
  ...['sha256', 'mediaType', 'records', 'sources', 'createdAt', 'folders', 'characters', 'own', 'beside', '__proto__'],
];
const record = fc
  .record({
    some: fc.dictionary(fc.constantFrom(...keys), odd),
    id: fc.constantFrom<unknown>(gen(1), gen(2), '__proto__', 5),
  })
  // As text, because JSON can have `__proto__` as a key.
  .map(({ some, id }) => `{"id":${JSON.stringify(id)},"task_id":null,"prompt":null,${JSON.stringify(some).slice(1)}`)
  .map((text) => text.replace(',}', '}'));

const isText = (value: unknown) => value === null || (typeof value === 'string' && value.trim() !== '');

test('Whatever lists contain, a scan ends, and each of its fields has the right type', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 8 }), async (records) => {
      const found = await scanFiles({
        'generations.json': `[${records.join(',')}]`,
        'E/data/library.json': `{\n"account": {"id":"x","username":5},\n"items": [\n${records.join(',\n')}\n]\n}\n`,
        'E/data/parts/part-001.ndjson': records.join('\n'),
        'soravault_manifest_1.json': `{"soravault_version":"3","items":[${records.join(',')}]}`,
        [`a/${gen(1)}.mp4`]: media.portrait,
      });
      expect(found.items.map(({ item }) => item.id)).toContain(gen(1));
      for (const { item, candidates, sources, account } of found.items) {
        expect(item.id).toMatch(/^[^\s/]{1,200}$/);
        expect(['video', 'image', 'reference', 'caption']).toContain(item.kind);
        expect([item.taskId, item.postId, item.title, item.prompt, item.createdAt, account].every(isText)).toBe(true);
        for (const side of [item.width, item.height])
          expect(side === null || (Number.isInteger(side) && side > 0 && side <= 100_000)).toBe(true);
        expect([...item.folders, ...item.characters].every((each) => typeof each === 'string')).toBe(true);
        expect(typeof item.own).toBe('boolean');
        expect(sources.length + candidates.length).toBeGreaterThan(0);
      }
      for (const { record: text } of await all(importedRecords(found, never))) JSON.parse(text);
      expect(Object.prototype).not.toHaveProperty('id');
    }),
    { numRuns: 60 },
  );
});

test('A text of 10 MB is treated as unknown, and its item is kept', async () => {
  const long = 'x'.repeat(10_000_000);
  const list = JSON.stringify([{ id: gen(1), task_id: null, title: 'kept', prompt: long }]);
  const library = `{"id":"${gen(2)}","kind":"video","sources":["sora2-drafts"],"prompt":"${long}","title":"kept"}\n`;
  const found = await scanFiles({ 'generations.json': list, 'E/data/library.json': library });
  expect(found.items.map(({ item }) => [item.id, item.prompt, item.title, item.taskId])).toEqual([
    [gen(1), null, 'kept', null],
    [gen(2), null, 'kept', null],
  ]);
});
