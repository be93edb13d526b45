import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sidecarPath } from '../../../../../lib/archive/format/sidecars';
import { captionPath, mediaPath, pathKey, withSuffix } from '../../../../../lib/archive/naming/file-paths';
import { parseTemplate } from '../../../../../lib/archive/naming/name-template';
import { type Token, tokens } from '../../../../../lib/archive/naming/name-tokens';
import { named, parsed } from './sample-named-item';

/** Any code point, even lone surrogates, and more often those that are hard for names. */
const anyCharacter = fc.oneof(
  fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0, max: 0x17f }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)),
  fc.constantFrom(
    ...'/\\:*?"<>|~%. \t\r\n\0',
    '\u0301',
    '\u1161',
    '\u1100',
    'ß',
    'İ',
    '\u200d',
    '👍🏽',
    '🇫🇷',
    '\ufeff',
  ),
);
const anyText = fc.oneof(
  fc.array(anyCharacter, { maxLength: 160 }).map((characters) => characters.join('')),
  fc.constantFrom(
    'con',
    'NUL.txt',
    'com1 .x',
    'lpt¹',
    'aux.tar.gz',
    'CONIN$',
    '..',
    '.',
    '-rf',
    '[gen_1]',
    '{id}',
    ' (2)',
  ),
);
const textOrNull = fc.option(anyText);

const anyItem = fc
  .record({
    id: fc.oneof(fc.stringMatching(/^gen_[0-9a-z]{26}$/), anyText),
    kind: fc.constantFrom('video', 'image', 'reference', 'caption'),
    createdAt: fc.option(
      fc.oneof(
        fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
        anyText,
      ),
    ),
    postedAt: textOrNull,
    title: textOrNull,
    prompt: textOrNull,
    author: textOrNull,
    model: textOrNull,
    width: fc.option(fc.double()),
    height: fc.option(fc.double()),
    durationSeconds: fc.option(fc.double()),
    seed: fc.option(fc.double()),
    folders: fc.array(anyText, { maxLength: 2 }),
    characters: fc.array(anyText, { maxLength: 2 }),
  } as const)
  .map((fields) => named(fields));

/** Any text, and any mix of tokens and text. Invalid templates are filtered out. */
const anyTemplate = fc
  .oneof(
    anyText,
    fc
      .array(
        fc.oneof(
          fc.constantFrom(...Object.keys(tokens)).map((token) => `{${token}}`),
          fc.constantFrom(...' -_.([])/', 'ᅡ', 'x'),
        ),
        {
          maxLength: 12,
        },
      )
      .map((pieces) => pieces.join('')),
  )
  .filter((text) => !('fault' in parseTemplate(text)));

/** Everything that a name must not contain. Unassigned characters are allowed, since Unicode assigns new ones. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u2028\u2029\\:*?"<>|~%]/u;
const device = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³]) *(\.|$)/i;

function expectSafe(path: string, depth: number): void {
  const segments = path.split('/');
  expect(segments).toHaveLength(depth);
  expect(path).toMatch(/^data\/(videos|images|references)\//);
  for (const segment of segments) {
    expect(segment).not.toBe('');
    expect(Buffer.byteLength(segment)).toBeLessThanOrEqual(120);
    expect(segment).not.toMatch(unsafe);
    expect(segment).not.toMatch(device);
    expect(segment).not.toMatch(/^[. ]|[. ]$| {2}|^\p{M}/u);
    expect(segment).toBe(segment.normalize('NFC'));
  }
  // Windows opens paths up to 260 characters. A Downloads folder and the run's own may take 70.
  expect(path.length).toBeLessThanOrEqual(190 + 16);
}

const safeId = (id: string) => tokens.id.value(named({ id }));

describe('Whatever items and templates hold', () => {
  test('every name is safe, short and has the whole id, even with a number, for captions and for sidecars', () => {
    fc.assert(
      fc.property(anyItem, anyTemplate, fc.integer({ min: 2, max: 999 }), (item, text, n) => {
        const template = parsed(text);
        const path = mediaPath(item, 'webm', template);
        const depth = 3 + Math.max(1, template.folders.length);
        const numbered = withSuffix(path, n);
        for (const name of [path, numbered, captionPath(numbered, 'srt'), sidecarPath(numbered, 'json')]) {
          expectSafe(name, depth);
          expect(name.slice(name.lastIndexOf('/'))).toContain(safeId(item.id));
        }
      }),
      { numRuns: 1000, seed: 2026 },
    );
  });

  test('a name is always the same', () => {
    fc.assert(
      fc.property(anyItem, anyTemplate, (item, text) => {
        expect(mediaPath({ ...item }, 'mp4', parsed(text))).toBe(mediaPath(item, 'mp4', parsed(text)));
      }),
      { numRuns: 200, seed: 2026 },
    );
  });

  test('different ids give different names, with a number if they differ only in case', () => {
    fc.assert(
      fc.property(anyItem, anyText, anyTemplate, (item, otherId, text) => {
        const [one, other] = [item, { ...item, id: otherId }].map((twin) => mediaPath(twin, 'mp4', parsed(text))) as [
          string,
          string,
        ];
        const sameFile = pathKey(one) === pathKey(other);
        expect(sameFile).toBe(safeId(item.id).toLowerCase() === safeId(otherId).toLowerCase());
        expect(pathKey(withSuffix(other, 2))).not.toBe(pathKey(one));
      }),
      { numRuns: 1000, seed: 2026 },
    );
  });

  test('names that are the same file on a case-insensitive or normalizing file system count as the same', () => {
    fc.assert(
      fc.property(anyItem, anyTemplate, (item, text) => {
        const path = mediaPath(item, 'mp4', parsed(text));
        for (const seen of [
          path.normalize('NFD'),
          path.toLowerCase(),
          path.toUpperCase(),
          path.toUpperCase().normalize('NFD'),
        ])
          expect(pathKey(seen)).toBe(pathKey(path));
      }),
      { numRuns: 1000, seed: 2026 },
    );
  });

  test('every template is either rejected or parsed, and none throws', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string()), (text) => {
        const template = parseTemplate(text);
        if ('fault' in template) expect(template.detail).toEqual(expect.any(String));
        else
          expect(
            template.stem.filter((piece) => 'token' in piece && piece.token === ('id' satisfies Token)),
          ).toHaveLength(1);
      }),
      { numRuns: 1000, seed: 2026 },
    );
  });
});
