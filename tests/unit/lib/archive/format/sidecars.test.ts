import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { itemKeys } from '../../../../../lib/archive/format/library-item-keys';
import { sidecarPath, sidecarsOf } from '../../../../../lib/archive/format/sidecars';
import type { Sidecar } from '../../../../../lib/model/job';
import { findOnPath } from '../../../../../scripts/system-package.mjs';
import { libraryItem } from './sample-library';

const all: Sidecar[] = ['json', 'txt', 'xmp'];
const textOf = (kind: Sidecar, item: ReturnType<typeof libraryItem>) =>
  sidecarsOf(item, [kind]).find((sidecar) => sidecar.kind === kind)?.text ?? '';

const hostile = 'tab\t "q" <b>&amp;</b> ]]> \0\x1b\ufffe \r\n line\r end \ud800 雨 🏮 <?xpacket end="r"?>';

describe('The sidecars of an item', () => {
  test('are the requested ones, and none for captions', () => {
    expect(sidecarsOf(libraryItem(), [])).toEqual([]);
    expect(sidecarsOf(libraryItem(), all).map(({ kind }) => kind)).toEqual(all);
    expect(sidecarsOf(libraryItem({ kind: 'caption' }), all)).toEqual([]);
  });

  test('are named after the media file, with its extension, so that no two files share one', () => {
    expect(sidecarPath('data/videos/2025-11/fox [gen_1].mp4', 'xmp')).toBe('data/videos/2025-11/fox [gen_1].mp4.xmp');
  });

  test('json has what library.json has about an item, except its outcome', () => {
    const item = libraryItem({ prompt: hostile });
    const { status: _status, reason: _reason, ...known } = item;
    const read = JSON.parse(textOf('json', item));
    expect(read).toEqual({ format: 'sora-export/1', ...known });
    expect(Object.keys(read)).toEqual(['format', ...itemKeys.filter((key) => key in known)]);
  });

  test('txt is the exact prompt, and is left out if there is none', () => {
    expect(textOf('txt', libraryItem({ prompt: hostile }))).toBe(hostile);
    for (const prompt of [null, '']) expect(sidecarsOf(libraryItem({ prompt }), ['txt'])).toEqual([]);
  });

  test('xmp leaves out unknown values, and does not call a reference image AI-generated', () => {
    const unknown = { title: null, prompt: null, author: null, createdAt: null, permalink: null };
    expect(textOf('xmp', libraryItem(unknown))).not.toMatch(/<dc:(?!identifier)|Date>|null/);
    expect(textOf('xmp', libraryItem())).toContain('trainedAlgorithmicMedia');
    expect(textOf('xmp', libraryItem({ kind: 'reference' }))).not.toContain('trainedAlgorithmicMedia');
  });

  test('xmp has no character that XML forbids and no markup from the site', () => {
    const xmp = textOf(
      'xmp',
      libraryItem({ id: hostile, prompt: hostile, title: hostile, author: hostile, folders: [hostile] }),
    );
    expect(xmp.match(/<(?!\/)[\w:]+/g)).toEqual(
      textOf('xmp', libraryItem({ title: 'x', folders: ['x'] })).match(/<(?!\/)[\w:]+/g),
    );
    expect(xmp).not.toMatch(/&(?!(amp|lt|gt|quot|#xD);)/);
    expect(xmp).not.toMatch(/[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u);
  });
});

const exiftool = findOnPath(['exiftool']);

describe.skipIf(exiftool === undefined)(`exiftool ${exiftool ? '' : '(SKIPPED: it is not installed)'}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sora-export-xmp-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The tags that exiftool reads from a sidecar, by group. */
  function read(item: ReturnType<typeof libraryItem>): Record<string, unknown> {
    const path = join(folder, 'fox.mp4.xmp');
    writeFileSync(path, textOf('xmp', item));
    const reported = execFileSync(exiftool ?? '', ['-j', '-G1', '-n', '-struct', path], { encoding: 'utf8' });
    return JSON.parse(reported)[0];
  }

  test('reads description, title, creator, date and origin', () => {
    const read1 = read(libraryItem({ title: 'Fox', folders: ['Animals', 'Paper'] }));
    expect(read1).toMatchObject({
      'XMP-dc:Description': 'a fox made of folded newspaper',
      'XMP-dc:Title': 'Fox',
      'XMP-dc:Creator': ['fixture.maker'],
      'XMP-dc:Subject': ['Animals', 'Paper'],
      'XMP-dc:Identifier': 'gen_01kq1qzs0tegnge3xkdfjd7gr6',
      'XMP-xmp:CreateDate': '2025:11:01 10:41:22.000Z',
      'XMP-photoshop:DateCreated': '2025:11:01 10:41:22.000Z',
      'XMP-iptcExt:DigitalSourceType': 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    });
    expect(read1).not.toHaveProperty('ExifTool:Warning');
  });

  test('keeps hostile and multilingual texts exactly, except characters that XML forbids', () => {
    const read1 = read(libraryItem({ prompt: hostile, title: '雨の港 🏮 مرحبا ]]> "\'' }));
    expect(read1['XMP-dc:Title']).toBe('雨の港 🏮 مرحبا ]]> "\'');
    const allowed = ['\0', '\x1b', '\ufffe'].reduce((text, forbidden) => text.replace(forbidden, ''), hostile);
    expect(read1['XMP-dc:Description']).toBe(allowed.toWellFormed());
    expect(read1).not.toHaveProperty('ExifTool:Warning');
  });
});
