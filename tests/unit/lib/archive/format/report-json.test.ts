import { describe, expect, it } from 'vitest';
import { wholeList } from '../../../../../lib/archive/format/list-text';
import { reportJson } from '../../../../../lib/archive/format/report-json';
import { head, libraryItem } from './sample-library';

const counts = { listed: 3, saved: 1, failed: 1, skipped: 1, bytes: 1234 };
const items = [
  libraryItem({ id: 'gen_1', sources: ['sora2-drafts', 'sora1-library'] }),
  libraryItem({ id: 'gen_2', status: 'failed', reason: 'gone', path: null }),
  libraryItem({
    id: 'gen_3',
    sources: ['sora1-library'],
    status: 'skipped',
    reason: 'moderated',
    permalink: null,
    prompt: `${'🏮'.repeat(500)}`,
  }),
];
const report = async () => JSON.parse(wholeList(reportJson(head, counts), items));

describe('report.json', () => {
  it('names the chosen files that are not in the archive, and has the number of those that are too many to name', () => {
    const problem = { path: 'a.zip', entry: 'x.mp4', id: null };
    const source = 'openai-export';
    const of = { path: 'b.mp4', entry: null };
    const { unreadable, duplicates, leftOut, unnamed } = JSON.parse(
      wholeList(
        reportJson(head, counts, [
          { ...problem, reason: 'empty' },
          { ...problem, reason: 'thumbnail', source },
          { ...problem, reason: 'duplicate', source, of },
          { ...problem, entry: null, reason: 'empty', count: 7 },
          { ...problem, entry: null, reason: 'duplicate', source, count: 300_000 },
        ]),
        items,
      ),
    );
    const named = { path: 'x.mp4', zip: 'a.zip', id: null };
    expect(unreadable).toEqual([{ ...named, reason: 'empty' }]);
    expect(leftOut).toEqual([{ ...named, reason: 'thumbnail', source }]);
    expect(duplicates).toEqual([{ ...named, source, of: { path: 'b.mp4', zip: null } }]);
    expect(unnamed).toEqual([
      { path: 'a.zip', reason: 'empty', count: 7 },
      { path: 'a.zip', reason: 'duplicate', count: 300_000 },
    ]);
  });

  it("has the outcomes of each source's listed items, so that the sums prove nothing was lost", async () => {
    const { counts: reported, reasons, sources } = await report();
    expect(reported).toEqual(counts);
    expect(reasons).toEqual({ gone: 1, moderated: 1 });
    expect(sources).toEqual([
      {
        source: 'sora1-library',
        state: 'complete',
        reason: null,
        listed: 2,
        saved: 1,
        failed: 0,
        skipped: 1,
        reasons: { moderated: 1 },
      },
      {
        source: 'sora2-drafts',
        state: 'partial',
        reason: 'site-busy',
        listed: 2,
        saved: 1,
        failed: 1,
        skipped: 0,
        reasons: { gone: 1 },
      },
      {
        source: 'sora2-posts',
        state: 'unavailable',
        reason: 'no-access',
        listed: 0,
        saved: 0,
        failed: 0,
        skipped: 0,
        reasons: {},
      },
    ]);
  });

  it('names every item that was not saved, and why', async () => {
    const { missing } = await report();
    expect(missing).toEqual([
      expect.objectContaining({ id: 'gen_2', status: 'failed', reason: 'gone', permalink: items[1]?.permalink }),
      expect.objectContaining({ id: 'gen_3', status: 'skipped', reason: 'moderated', promptStart: '🏮'.repeat(120) }),
    ]);
  });

  it('is a valid JSON document even if nothing is missing', async () => {
    const text = wholeList(reportJson(head, { ...counts, listed: 0 }), []);
    expect(JSON.parse(text).missing).toEqual([]);
  });
});
