import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRows } from '../../../../../lib/import/formats/csv-rows';

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

async function rowsIn(text: string, piece: number): Promise<string[][]> {
  const bytes = new TextEncoder().encode(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, n) =>
    bytes.slice(n * piece, (n + 1) * piece),
  );
  const rows: string[][] = [];
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const each of pieces) controller.enqueue(each);
      controller.close();
    },
  });
  for await (const row of csvRows(stream)) rows.push(row);
  return rows;
}

test('A CSV table is read as it was written, whatever its cells contain and wherever its chunks end', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'ü', '🦊'), maxLength: 8 });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  const written = fc.record({ rows: table, piece: fc.integer({ min: 1, max: 9 }), end: fc.constantFrom('\n', '\r\n') });
  await fc.assert(
    fc.asyncProperty(written, async ({ rows, piece, end }) => {
      const text = rows.map((row) => row.map(quoted).join(',')).join(end);
      expect(await rowsIn(text, piece)).toEqual(rows);
    }),
  );
});

test('CSV cells without quotes are read, and so is an empty one at the end', async () => {
  expect(await rowsIn('id,name\r\n1,\n,"x""y"\n', 3)).toEqual([
    ['id', 'name'],
    ['1', ''],
    ['', 'x"y'],
  ]);
});
