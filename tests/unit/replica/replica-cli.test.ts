import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';

function run(...options: string[]) {
  return spawn(process.execPath, ['--import', 'tsx', 'tests/replica/cli.ts', ...options]);
}

it('prints one line of JSON with port and items, and ends when it is interrupted', async () => {
  const child = run('--port', '0', '--items', '10', '--fault', '429:0.1:2@/backend/');
  const lines = createInterface({ input: child.stdout });
  const [line] = await once(lines, 'line');
  expect(JSON.parse(line)).toEqual({ port: expect.any(Number), items: expect.any(Number) });
  const more: string[] = [];
  lines.on('line', (each) => more.push(each));
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(more).toEqual([]);
});

it('names the kinds of faults when asked for an unknown one', async () => {
  const child = run('--fault', 'thunder');
  const [words] = await once(child.stderr, 'data');
  expect(String(words)).toContain('thunder: no such kind of fault');
  expect(await once(child, 'close')).toEqual([1, null]);
});
