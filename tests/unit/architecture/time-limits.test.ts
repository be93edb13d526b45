import { readFileSync } from 'node:fs';
import { type ESTree, Visitor } from 'vite';
import { describe, expect, test } from 'vitest';
import { filesBelow, parseSource, type SourceFile } from './source-files';

/** Long tests and benchmarks take hours on purpose, and only run on idle machines. */
const hasLimitsOfItsOwn = /^tests\/(?:(?:long|bench)\/|hang-timeout\.ts$)/;

const options = /^(?:timeout|(?!set|clear)\w+Timeout)$/;
const calls = /^(?:test\.setTimeout|test\.slow|\w+\.setDefault(?:Navigation)?Timeout|\w+\.waitForTimeout)$/;
const waits = /^(?:waitFor|waitUntil)$/;
const runs = /^(?:test|it|beforeAll|beforeEach|afterAll|afterEach)$/;

/** Whether a limit comes from the shared file, or is null or 0 and so no limit. */
const isShared = (written: string) => /^(?:hang|test)TimeoutMs$|^(?:0|null)$/.test(written);

/** Limits that a test sets itself, and waits with a short default. */
function limitsIn({ path, text, parsed }: SourceFile): string[] {
  const found: string[] = [];
  const add = (start: number, what: string, instead: string) => {
    const line = text.slice(0, start).split('\n').length;
    found.push(`${path}:${line} has ${what}, which a slow machine exceeds: ${instead}.`);
  };
  const written = (node: { start: number; end: number }) => text.slice(node.start, node.end);
  const check = (limit: { start: number; end: number } | undefined) => {
    if (limit === undefined || isShared(written(limit))) return;
    add(limit.start, `a time limit of its own (${written(limit)})`, 'use those of tests/hang-timeout.ts');
  };

  new Visitor({
    Property({ key, value }) {
      if (key.type !== 'Identifier' || value.type === 'ArrowFunctionExpression') return;
      if (options.test(key.name)) check(value);
      if (/^retr(?:y|ies)$/.test(key.name) && value.type === 'Literal')
        add(key.start, 'retries', 'wait for what the test needs');
    },
    CallExpression({ callee, arguments: given, start }) {
      const [holder, name] = calledIn(callee);
      if (holder === 'AbortSignal' && name === 'timeout') check(given[0]);
      if (holder === 'vi' && waits.test(name) && !written(given[1] ?? { start: 0, end: 0 }).includes('hangTimeoutMs'))
        add(start, `vi.${name}, which gives up after a second`, 'use `eventually` of tests/unit/eventually.ts');
      if (calls.test(`${holder}.${name}`)) check(given[0] ?? { start, end: start });
      if (runs.test(holder || name)) check(given.find(({ type }, nth) => nth > 0 && type === 'Literal'));
    },
  }).visit(parsed.program);
  return found;
}

/** What is called: `test.slow` as `['test', 'slow']`, `test` as `['', 'test']`. */
function calledIn(callee: ESTree.Expression): [holder: string, name: string] {
  if (callee.type === 'Identifier') return ['', callee.name];
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return ['', ''];
  return [callee.object.type === 'Identifier' ? callee.object.name : 'other', callee.property.name];
}

describe('A test', () => {
  test('has no time limit of its own, because only a hang may take too long', () => {
    const tests = filesBelow('tests', /\.tsx?$/).filter((path) => !hasLimitsOfItsOwn.test(path));
    expect(tests.length).toBeGreaterThan(200);
    expect(tests.flatMap((path) => limitsIn(parseSource(path, readFileSync(path, 'utf8'))))).toEqual([]);
  });

  test.each([
    'test("a", () => {}, 5_000);',
    'test("a", { timeout: 5_000 }, () => {});',
    'beforeAll(async () => {}, 60_000);',
    'test.setTimeout(60_000);',
    'test.slow();',
    'test.describe.configure({ retries: 2 });',
    'await expect(bar).toBeVisible({ timeout: 30 * 1000 });',
    'await expect.poll(look, { timeout: soon }).toBe(1);',
    'page.setDefaultTimeout(5_000);',
    'await page.waitForTimeout(100);',
    'await vi.waitFor(check);',
    'await vi.waitFor(check, { timeout: 5_000 });',
    'const late = AbortSignal.timeout(1000);',
  ])('are found in %s', (text) => {
    expect(new Set(limitsIn(parseSource('tests/a.ts', text)).map((limit) => limit.slice(0, 10)))).toHaveLength(1);
  });

  test.each([
    'test("a", () => {});',
    'await expect(bar).toBeVisible({ timeout: hangTimeoutMs });',
    'page.setDefaultTimeout(testTimeoutMs);',
    'setTimeout(done);',
    'window.setTimeout(done, 5);',
    'await eventually(check);',
  ])('may have %s', (text) => {
    expect(limitsIn(parseSource('tests/a.ts', text))).toEqual([]);
  });
});
