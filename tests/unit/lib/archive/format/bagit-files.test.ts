import { describe, expect, it } from 'vitest';
import { bagInfo, manifest } from '../../../../../lib/archive/format/bagit-files';
import { readme } from '../../../../../lib/archive/format/readme-text';
import { defaultTemplate } from '../../../../../lib/archive/naming/name-template';
import type { Origin } from '../../../../../lib/model/job';
import { folder, head, streamOf, textOf } from './sample-library';

const counts = { listed: 4, saved: 2, failed: 1, skipped: 1, bytes: 5_300_000_000 };

const options = { scope: 'all' as const, nameTemplate: defaultTemplate, sidecars: [] };
const origins: ReadonlySet<Origin> = new Set(['site'] as const);

describe('a manifest', () => {
  it('encodes line ends and the percent sign in paths, and lists only the payload', async () => {
    const entry = { bytes: 0, crc32: 0, offset: 0, modified: null, sha256: 'ab' };
    const entries = streamOf({ ...entry, path: 'data/100%\r\n ü' }, { ...entry, path: 'README.txt' });
    expect(await textOf(manifest(entries))).toBe('ab  data/100%25%0D%0A ü\n');
  });
});

describe('README.txt', () => {
  it('has the counts, where to read what is missing, and how many parts belong together', () => {
    const sources = [...head.sources, { source: 'sora1-likes', state: 'not-asked', listed: 0, reason: null } as const];
    const text = readme({ ...head, sources, runName: folder, origins, options, counts, parts: 3 });
    expect(text).toContain('2 files, 5.3 GB');
    expect(text).toContain('Listed 4 = saved 2 + failed 1 + skipped 1.');
    expect(text).toContain('What was not saved, and why, is in data/report.json.');
    expect(text).toContain('3 ZIP files, "part 001" to "part 003"');
    expect(text).toContain('sora2-drafts: partial, 2 listed (site-busy)');
    expect(text).not.toContain('sora1-likes');
  });

  it('explains how to open the table where a spreadsheet shows it in one column', () => {
    const text = readme({ ...head, runName: folder, origins, options, counts, parts: 1 });
    expect(text).toContain('If a spreadsheet shows it in one column');
    expect(text).toContain('Data > From Text/CSV');
  });

  it('says so when nothing is missing', () => {
    const complete = { listed: 2, saved: 2, failed: 0, skipped: 0, bytes: 10 };
    const sources = head.sources.filter(({ state }) => state === 'complete');
    const text = readme({ ...head, sources, runName: folder, origins, options, counts: complete, parts: 1 });
    expect(text).toContain('Nothing is missing.');
    expect(text).toContain('The export is one ZIP file.');
    expect(text).not.toContain('report.json.');
  });

  it('does not call an export complete if its lists were not read completely', () => {
    const complete = { listed: 2, saved: 2, failed: 0, skipped: 0, bytes: 10 };
    expect(readme({ ...head, runName: folder, origins, options, counts: complete, parts: 1 })).not.toContain(
      'Nothing is missing.',
    );
  });

  it('says that the export was canceled, and which lists it had not reached', () => {
    const read = head.sources.filter(({ state }) => state === 'complete');
    const unreached = { source: 'sora2-likes', state: 'not-asked', listed: 0, reason: 'cancelled' } as const;
    const text = readme({
      ...head,
      sources: [...read, unreached],
      runName: folder,
      origins,
      options,
      counts,
      parts: 1,
    });
    expect(text).toContain('The export was canceled before its end.\nNot every list could be read to its end');
    expect(text).toContain('sora2-likes: not-asked, 0 listed (cancelled)');
  });

  it('does not let a name from the site add lines', () => {
    const account = { id: 'user-1', username: 'a\nNothing is missing.\u202e' };
    expect(readme({ ...head, account, runName: folder, origins, options, counts, parts: 1 })).not.toMatch(/^Nothing/m);
  });

  it.each([
    ['new', 'This export only contains items that no earlier one had saved.'],
    ['selected', 'This export is a selection, not the whole library.'],
    ['repair', 'This export replaces what was damaged or missing in an earlier one.'],
    ['again', 'This export contains items that an earlier one could not save, or that were lost.'],
  ] as const)('says what it covers if that is not the whole library: %s', (scope, words) => {
    const facts = { ...head, runName: folder, origins, counts, parts: 1 };
    expect(readme({ ...facts, options: { ...options, scope } })).toContain(
      `exactly as Sora served it.\n${words}\nListed 4`,
    );
    expect(readme({ ...facts, options })).not.toContain('This export is of');
  });

  it('says how much a folder holds, and separately how much the last export added', () => {
    const altogether = { saved: 7, bytes: 9_000_000 };
    const text = readme({ ...head, runName: folder, origins, options, counts, parts: 'folder', altogether });
    expect(text).toMatch(
      /^7 files, 9(\.0)? MB, .*\n\nOf the last export that went into this folder:\nListed 4 = saved 2/m,
    );
  });

  it('of an archive that was built from files names its sources, and does not mention the site', () => {
    const text = readme({
      ...head,
      account: { id: 'imported', username: null },
      sources: [
        { source: 'openai-export', state: 'complete', listed: 3, reason: null },
        { source: 'files', state: 'complete', listed: 1, reason: null },
      ],
      runName: folder,
      origins: new Set(['files'] as const),
      options: { ...options, origin: 'files' },
      counts,
      parts: 1,
    });
    expect(text).toMatch(/^This is an archive of the Sora library,\nbuilt from files on 2026-04-20 by/m);
    expect(text).toContain('exactly as it was in the original files.');
    expect(text).toContain(
      'Sources it was made from:\n  openai-export: complete, 3 listed\n  files: complete, 1 listed\n',
    );
    expect(text).toContain('dateFrom in library.json says which');
    expect(text).not.toMatch(/site|served|[Ll]ists? it was|sora\.chatgpt/);
    expect(
      bagInfo({ ...head, runName: folder, origins: new Set(['files']), payload: { files: 1, bytes: 1 } }),
    ).toContain('External-Description: Videos and images made with Sora, with everything that is known about them\n');
  });

  it('of a folder with items of both origins says so, and how imported items got their dates', () => {
    const altogether = { saved: 7, bytes: 9_000_000 };
    const both = new Set(['site', 'files'] as const);
    const text = readme({ ...head, runName: folder, origins: both, options, counts, parts: 'folder', altogether });
    expect(text).toContain('exactly as Sora served it,\nor as it was in the files that were added.');
    expect(text).toContain('dateFrom in library.json says which');
    expect(readme({ ...head, runName: folder, origins, options, counts, parts: 1 })).not.toContain('dateFrom');
  });

  it('says how to merge the folders that a system creates for several parts', () => {
    const facts = { ...head, runName: folder, origins, options, counts };
    expect(readme({ ...facts, parts: 2 })).toContain(`"${folder} 2" or "${folder} (1)",`);
    expect(readme({ ...facts, parts: 1 })).not.toContain(`${folder} 2`);
  });

  it('says how files are named and which sidecars they have, as chosen', () => {
    const facts = { ...head, runName: folder, origins, counts, parts: 1 };
    expect(readme({ ...facts, options })).not.toMatch(/Next to each|template/);
    const chosen = readme({
      ...facts,
      options: { ...options, nameTemplate: '{year}/{title} {id}', sidecars: ['txt', 'xmp'] },
    });
    expect(chosen).toMatch(/named after the template\n {2}\{year\}\/\{title\} \{id\}\n/);
    expect(chosen).toMatch(/Next to each video and image, with its name:\n {2}\.txt .+\n {2}\.xmp .+\n/);
  });
});
