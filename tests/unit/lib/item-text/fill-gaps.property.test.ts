import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstText } from '../../../../lib/item-text/fill-gaps';
import type { Item } from '../../../../lib/model/item';
import { joinItems } from '../../../../lib/sora/records/join-items';
import { parseTask } from '../../../../lib/sora/records/parse-task';
import { itemWith } from '../sora/fake-site';

const fields = ['prompt', 'title', 'caption', 'author', 'model', 'operation', 'quality', 'permalink'] as const;
const blank = fc.constantFrom(null, '', ' ', '\n\t', '\u200b');
const words = fc.constantFrom('A paper boat', 'The lamp turns on', '0');
const says = (text: string | null | undefined) => Boolean(text?.trim()) && text !== '\u200b';
const reported = fc.record({
  item: fc.record(Object.fromEntries(fields.map((field) => [field, fc.oneof(blank, words)]))),
  recordKind: fc.constantFrom('generation' as const, 'post' as const),
});

test('merging what lists say about an item, in any order, never replaces words with a blank text', () => {
  fc.assert(
    fc.property(fc.array(reported, { minLength: 1, maxLength: 6 }), (lists) => {
      const joined = lists.reduce<Item | null>(
        (known, { item, recordKind }) => joinItems(known, { item: itemWith(item), recordKind }),
        null,
      );
      for (const field of fields) {
        const texts = lists.map(({ item }) => item[field] ?? null);
        if (texts.some(says)) expect([field, says(joined?.[field])]).toEqual([field, true]);
        else expect(texts).toContain(joined?.[field] ?? null);
      }
    }),
  );
});

test('joining a task with its generation never loses words to a blank text', () => {
  const text = fc.oneof(blank, words);
  fc.assert(
    fc.property(fc.record({ task: text, generation: text, shot: text }), ({ task, generation, shot }) => {
      const [read] = parseTask({
        id: 'task_1',
        prompt: task,
        generations: [{ id: 'gen_1', prompt: generation, actions: { '0': shot } }],
      }).items;
      const expected = [generation, shot, task].find((each) => says(each)) ?? firstText(generation, task);
      expect(read?.item.prompt).toBe(expected);
    }),
  );
});

test("a stock title gives way to a user's title, in any order", () => {
  const stock = itemWith({ title: 'New Video' });
  const own = itemWith({ title: 'Floating Skies' });
  for (const recordKind of ['generation', 'post'] as const)
    for (const [first, second] of [
      [stock, own],
      [own, stock],
    ] as const)
      expect(joinItems(first, { item: second, recordKind }).title).toBe('Floating Skies');
});
