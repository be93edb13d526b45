import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesBelow } from './source-files';

/** A physical side where a logical one is meant. The device's insets are physical by name. */
const physical =
  /^\s*(?:(?:(?:scroll-)?(?:margin|padding)-|border-)?(?:left|right)\b[\w-]*:|border-(?:top|bottom)-(?:left|right)-radius:|(?:text-align|float|clear):\s*(?:left|right)\b)/;
/** Allowed after a comment with the reason on the previous line. */
const excused = /\/\* Physical: .+\*\//;

function physicalLines(css: string): string[] {
  const lines = css.split('\n');
  return lines.filter((line, at) => physical.test(line) && !excused.test(lines[at - 1] ?? ''));
}

describe('Styles', () => {
  const styles = ['components', 'entrypoints'].flatMap((folder) => filesBelow(folder, /\.css$/));

  test('use no physical sides, so that they work for languages written from right to left', () => {
    expect(styles.length).toBeGreaterThan(10);
    const faults = styles.flatMap((path) =>
      physicalLines(readFileSync(path, 'utf8')).map(
        (line) =>
          `${path} has "${line.trim()}": write inline-start or inline-end, or say why not in /* Physical: … */.`,
      ),
    );
    expect(faults).toEqual([]);
  });

  test.each(['left: 0;', '  margin-right: auto;', 'text-align: left;', 'border-left-width: 0;', 'float: right;'])(
    'are found in %j',
    (line) => expect(physicalLines(line)).toEqual([line]),
  );

  test.each(['inset-inline-start: 0;', 'padding: env(safe-area-inset-left);', '/* Physical: a map. */\nleft: 0;'])(
    'may have %j',
    (css) => expect(physicalLines(css)).toEqual([]),
  );
});
