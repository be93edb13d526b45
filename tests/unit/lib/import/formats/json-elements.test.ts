import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonElements } from '../../../../../lib/import/formats/json-elements';
import { all } from '../../storage/fresh-store';

function streamOf(text: string, piece: number) {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += piece) controller.enqueue(bytes.slice(at, at + piece));
      controller.close();
    },
  });
}

test('The elements of any array are returned unchanged, wherever the chunks end', async () => {
  const form = fc.record({
    values: fc.array(fc.jsonValue()),
    piece: fc.integer({ min: 1, max: 9 }),
    spaces: fc.nat(2),
  });
  await fc.assert(
    fc.asyncProperty(form, async ({ values, piece, spaces }) => {
      const text = `\ufeff ${JSON.stringify(values, null, spaces)} \n`;
      const elements = await all(jsonElements(streamOf(text, piece)));
      expect(elements.map((each) => JSON.parse(each))).toEqual(JSON.parse(JSON.stringify(values)));
    }),
  );
});

test('JSON that is not an array is rejected', async () => {
  for (const text of ['', '  ', '{"a":[1]}', '"["', '1'])
    await expect(all(jsonElements(streamOf(text, 3)))).rejects.toThrow(SyntaxError);
});

test('A truncated JSON array gives the elements before the break', async () => {
  const elements: string[] = [];
  const reading = (async () => {
    for await (const each of jsonElements(streamOf('[{"a":"]"},{"b":[1,2]},{"c', 4))) elements.push(each);
  })();
  await expect(reading).rejects.toThrow(SyntaxError);
  expect(elements).toEqual(['{"a":"]"}', '{"b":[1,2]}']);
});

test('An element longer than any record is left out, and the next ones are returned', async () => {
  const text = `["first",{"a":"${'x'.repeat(16_000_000)}"},"last"]`;
  expect(await all(jsonElements(streamOf(text, 1_000_000)))).toEqual(['"first"', '"last"']);
});
