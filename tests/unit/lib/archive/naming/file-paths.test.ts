import { describe, expect, it } from 'vitest';
import {
  captionPath,
  mediaPath,
  partFileName,
  partRecordsPath,
  pathKey,
  runName,
  withSuffix,
} from '../../../../../lib/archive/naming/file-paths';
import { isSystemFile } from '../../../../../lib/model/bag-files';
import { named, parsed } from './sample-named-item';

const template = parsed('{date} {time} {title} [{id}]');

const fox = named({
  id: 'gen_01kqw73q9rjthkb5ks6bxhy399',
  kind: 'video',
  createdAt: '2025-11-01T10:41:59.999Z',
  postedAt: '2025-12-24T00:00:00.000Z',
  prompt: 'a fox made of folded newspaper',
});

const nameOf = (item: Partial<typeof fox>, extension = 'mp4') =>
  mediaPath({ ...fox, ...item }, extension, template)
    .split('/')
    .at(-1) ?? '';
/** The part of the name between date and id. */
const titled = (item: Partial<typeof fox>) =>
  nameOf(item).slice('2025-11-01 10-41 '.length, -` [${fox.id}].mp4`.length);

describe('the path of an item', () => {
  it('contains date, time, prompt and id', () => {
    expect(mediaPath(fox, 'mp4', template)).toBe(
      'data/videos/2025-11/2025-11-01 10-41 a fox made of folded newspaper [gen_01kqw73q9rjthkb5ks6bxhy399].mp4',
    );
  });

  it.each([
    ['video', 'data/videos/'],
    ['image', 'data/images/'],
    ['reference', 'data/references/'],
    ['caption', 'data/videos/'],
  ] as const)('of kind %s is in %s', (kind, start) => {
    expect(mediaPath({ ...fox, kind }, 'x', template)).toMatch(new RegExp(`^${start}2025-11/.*\\.x$`));
  });

  it('of captions is that of their video, with their own extension', () => {
    const path = mediaPath({ ...fox, title: 'v1.0 final' }, 'mp4', template);
    expect(captionPath(path, 'vtt')).toBe(path.replace(/mp4$/, 'vtt'));
    expect(captionPath(withSuffix(path, 2), 'srt')).toBe(withSuffix(path, 2).replace(/mp4$/, 'srt'));
  });

  it('contains the time of the post if the generation has none', () => {
    expect(mediaPath({ ...fox, createdAt: null }, 'mp4', template)).toMatch(
      'data/videos/2025-12/2025-12-24 00-00 a fox',
    );
  });

  it.each([null, 'yesterday', '+012345-01-01T00:00:00Z'])('has no date if none is known (%s)', (createdAt) => {
    expect(mediaPath({ ...fox, createdAt, postedAt: null }, 'mp4', template)).toBe(
      'data/videos/undated/a fox made of folded newspaper [gen_01kqw73q9rjthkb5ks6bxhy399].mp4',
    );
  });

  it("contains the title if it is not one of Sora's own", () => {
    expect(titled({ title: 'Engineering Clean Air' })).toBe('Engineering Clean Air');
  });

  it.each([
    ...[
      'Image Generation',
      'New Video',
      'new  video (2)',
      'NEW VIDEO #3',
      ' loop video ',
      'Draft your video',
      'Draft your video…',
    ],
    ...[
      'UNTITLED',
      'Untitled 2',
      'untitled_3',
      'Untitled-4',
      'Untitled video 12',
      'Untitled draft',
      'Untitled Project (1)',
    ],
    ...['', '\u200b', '???', null],
  ])('has the prompt if the title is %j', (title) => {
    expect(titled({ title })).toBe('a fox made of folded newspaper');
  });

  it.each(['Untitled Goose', 'New Video Game', 'Draft your video today', 'Videos of 1984', 'Untitledness'])(
    'has a title that only resembles one of the site’s: %s',
    (title) => {
      expect(titled({ title })).toBe(title);
    },
  );

  it.each(['Shot 1 (frame 0): A lamp\n\nShot 2 (frame 9): A gull', 'Shot 1:\nduration: 5.0sec\nScene: A lamp'])(
    'starts with the words of the first shot: %j',
    (prompt) => {
      expect(titled({ prompt, title: 'Draft your video' })).toMatch(/^A lamp/);
    },
  );

  it('has only date and id if there is neither title nor prompt', () => {
    expect(nameOf({ prompt: null })).toBe(`2025-11-01 10-41 [${fox.id}].mp4`);
    expect(nameOf({ prompt: '\u200b \n', createdAt: null, postedAt: null })).toBe(`[${fox.id}].mp4`);
  });

  it.each([
    ['line breaks and tabs', 'a\r\nb\tc\u2028d\u0085e', 'a b c d e'],
    ['what Windows reserves', 'a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['what downloads replace', '~100% fox~', '100 fox'],
    ['control characters', 'a\0b\x1bc\x7fd', 'a b c d'],
    ['joiners, bidi marks, soft hyphens, BOM', 'a\u200db\u202ec\u00add\ufeffe', 'abcde'],
    ['tags and variation selectors', 'flag\u{e0067}\u{e007f} heart❤\ufe0f', 'flag heart❤'],
    ['lone surrogates and noncharacters', 'a\ud800b\udfffc\ufffed\u{1ffff}e\ufdd0', 'abcde'],
    ['private use', 'a\uf022b\u{f0000}c', 'abc'],
    ['dots and spaces at the ends', ' ..hidden file... ', 'hidden file'],
    ['traversal', '../../etc/passwd', 'etc passwd'],
    ['a combining mark without its letter', '\u0301a', 'a'],
    ['decomposed letters', 'cafe\u0301 \u1100\u1161', 'café 가'],
    ['emoji and other scripts, which are kept', '雨の港 🏮 مرحبا', '雨の港 🏮 مرحبا'],
  ])('is safe against %s', (_, prompt, expected) => {
    expect(titled({ prompt })).toBe(expected);
  });

  it.each(['con', 'NUL.txt', 'com1 .x', 'lpt¹', 'aux.tar.gz', 'CONIN$'])(
    'is not a Windows device name: %s',
    (prompt) => {
      const name = nameOf({ prompt, createdAt: null, postedAt: null });
      const stem = name.split('.')[0]?.trim() ?? '';
      expect(stem).not.toMatch(/^(con|prn|aux|nul|com\d|lpt[\d¹²³]|conin\$|conout\$)$/i);
    },
  );

  it.each(['@eaDir', '__macosx', '$RECYCLE.BIN', 'System Volume Information'])(
    'is in no folder whose files count as system files: %s',
    (author) => {
      const path = mediaPath(named({ author }), 'mp4', parsed('{author}/{title}'));
      expect(path).toContain(`/_${author}/`);
      expect(isSystemFile(path)).toBe(false);
    },
  );

  it('is cut at a whole character, and never in the id', () => {
    const id = 'x'.repeat(64);
    for (const letter of ['a', 'é', '港', '🏮', '👍🏽', '🇫🇷', 'e\u0323\u0302\u0330']) {
      const name = nameOf({ id, prompt: letter.repeat(5000) });
      const title = name.slice('2025-11-01 10-41 '.length, -` [${id}].mp4`.length);
      const stem = name.slice(0, -'.mp4'.length);
      expect(Buffer.byteLength(stem)).toBeLessThanOrEqual(104);
      expect(Buffer.byteLength(stem)).toBeGreaterThan(104 - Buffer.byteLength(letter));
      expect(title).toBe(letter.normalize('NFC').repeat(title.length / letter.normalize('NFC').length));
      expect(name).toContain(`[${id}]`);
    }
  });

  it.each(['a/../b', 'x'.repeat(65), 'x'.repeat(100_000), '', '\ud800', '\ud801', 'gen 1', '[x].exe', '%2e%2e'])(
    'has a short form of an id that is not the site’s (%#)',
    (id) => {
      expect(nameOf({ id })).toMatch(/ \[[A-Za-z0-9_-]{0,40}-[0-9a-f]{8}\]\.mp4$/);
      expect(nameOf({ id })).not.toBe(nameOf({ id: `${id}.` }));
    },
  );

  it('keeps lone surrogates of ids apart', () => {
    expect(nameOf({ id: '\ud800' })).not.toBe(nameOf({ id: '\ud801' }));
  });
});

describe('the path key', () => {
  it.each([
    ['case', 'Fox', 'fOX'],
    ['normalisation', 'café', 'cafe\u0301'],
    ['full folding', 'Straße', 'STRASSE'],
    ['capital sharp s', 'ẞ', 'ß'],
    ['final sigma', 'ΟΔΟΣ', 'οδος'],
    ['the Kelvin sign', '\u212a', 'k'],
    ['decomposition after folding', 'ǰ', 'J\u030c'],
  ])('is the same whatever the %s', (_, one, other) => {
    expect(pathKey(one)).toBe(pathKey(other));
  });

  it('distinguishes names that file systems distinguish', () => {
    expect(new Set(['a', 'á', 'ﬁ-', 'x²', 'x2', 'ａ'].map(pathKey)).size).toBe(6);
  });
});

describe('a suffix', () => {
  it('comes before the extension', () => {
    expect(withSuffix('data/a/fox [gen_1].mp4', 2)).toBe('data/a/fox [gen_1] (2).mp4');
    expect(withSuffix('data/a/fox', 13)).toBe('data/a/fox (13)');
  });
});

describe('names of runs and parts', () => {
  const start = Date.UTC(2026, 3, 20, 14, 3, 59);

  it('contain the start in UTC', () => {
    expect(runName(start, () => false)).toBe('Sora export 2026-04-20 14-03');
  });

  it('are never shared by two runs', () => {
    const taken = new Set(['Sora export 2026-04-20 14-03', 'Sora export 2026-04-20 14-03 (2)']);
    expect(runName(start, (name) => taken.has(name))).toBe('Sora export 2026-04-20 14-03 (3)');
  });

  it('number parts with three digits, and with more when there are more', () => {
    const path = 'Sora export/Sora export 2026-04-20 14-03 - part 001.zip';
    expect(partFileName('Sora export 2026-04-20 14-03', 1)).toBe(path);
    expect(partRecordsPath(42)).toBe('data/parts/part-042.ndjson');
    expect(partRecordsPath(1000)).toBe('data/parts/part-1000.ndjson');
  });
});
