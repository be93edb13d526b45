import JSZip from 'jszip';
import { expect, test } from 'vitest';
import type { Source } from '../../../../lib/model/item';
import type { Job, Scope } from '../../../../lib/model/job';
import type { LibraryItem } from '../../../../lib/model/library-item';
import type { JobStore } from '../../../../lib/model/ports';
import { createSessionClient } from '../../../../lib/sora/client/session-client';
import { parseCameoDraft, parseDraft } from '../../../../lib/sora/records/parse-draft';
import { parsePost } from '../../../../lib/sora/records/parse-post';
import type { ParseResult } from '../../../../lib/sora/records/parse-result';
import { parseGeneration, parseTask } from '../../../../lib/sora/records/parse-task';
import { createSite } from '../../../../lib/sora/sora-site';
import { schemaFaults } from '../../../e2e/harness/library-schema';
import { fakeClock, signedIn } from '../sora/fake-site';
import { createExportHarness, expectNoLeaks } from './harness/export-harness';
import { settle } from './harness/fake-clock';
import { bytesFor } from './harness/fake-media';
import { type OddRecord, oddFormsOf, templates } from './harness/odd-records';

const pageRows = 100;

/** The items of a record that have a file of their own: those must be saved, however odd the rest of the record is. */
const savedBy = (read: (record: unknown) => ParseResult) => (record: unknown) =>
  read(record).items.flatMap(({ item }) =>
    item.links.length > 0 && (item.kind === 'video' || item.kind === 'image') ? [item.id] : [],
  );

const formsOf = (records: object[], read: (record: unknown) => ParseResult, mark: string): OddRecord[] =>
  records.flatMap((record, nth) => oddFormsOf(record, savedBy(read), `${mark}${nth}x`));

/** Odd records by the path of the list that tells them. */
const lists: [RegExp, string, OddRecord[]][] = [
  [/list_tasks/, 'task_responses', formsOf(templates.tasks().slice(0, 2), parseTask, 't')],
  [/collections\/.+\/generations/, 'data', formsOf(templates.generations(), parseGeneration, 'g')],
  [/drafts\/cameos/, 'items', formsOf(templates.cameoDrafts().slice(0, 1), parseCameoDraft, 'c')],
  [/profile\/drafts\/v2/, 'items', formsOf(templates.drafts().slice(1, 2), parseDraft, 'd')],
  [/profile_feed/, 'items', formsOf(templates.posts().slice(0, 1), parsePost, 'p')],
];
const sources: Source[] = ['sora1-library', 'sora1-folders', 'sora2-drafts', 'sora2-posts', 'sora2-cameo-drafts'];

const nothing = '{"profile":[12.5],"capabilities":1e999}';

/** A site that answers a path with this text. */
function siteBy(answer: (path: string) => string) {
  const clock = fakeClock();
  const request = createSessionClient(async (path) => {
    const empty = { status: 200, url: '', contentType: 'application/json', retryAfter: '-12.5', body: '' };
    return path === '/api/auth/session' ? { ...empty, ...signedIn } : { ...empty, body: answer(path) };
  }, clock);
  return createSite({ transports: async () => [{ name: 'odd', request }], clock });
}

/** Tells the odd records, a page at a time. */
function oddRecords(path: string): string {
  if (/collections\?/.test(path)) return '{"data":[{"id":"coll_1","title":12.5}],"has_more":false,"last_id":1e308}';
  const [, field, records] = lists.find(([pattern]) => pattern.test(path)) ?? [];
  if (field === undefined || records === undefined) return nothing;
  const from = Number(/(?:after|cursor)=n(\d+)/.exec(path)?.[1] ?? 0);
  const rows = records.slice(from, from + pageRows).map(({ text }) => text);
  const next = from + pageRows < records.length ? `"n${from + pageRows}"` : 'null';
  return `{"${field}":[${rows}],"cursor":${next},"last_id":${next},"has_more":${next !== 'null'}}`;
}

async function libraryOf(zip: Uint8Array): Promise<{ items: LibraryItem[] }> {
  const { files } = await JSZip.loadAsync(zip);
  const list = Object.values(files).find(({ name }) => name.endsWith('/data/library.json'));
  return JSON.parse((await list?.async('string')) ?? 'null');
}

/** The job when it has ended, however long that takes. */
async function endOf(store: JobStore): Promise<Job> {
  for (;;) {
    await settle();
    const job = await store.latest();
    if (job?.state === 'done') return job;
  }
}

test('Whatever the fields of its records contain, a library is exported completely, and the next export works', async () => {
  const world = await createExportHarness({ answer: ({ url }) => bytesFor(url, 8) });
  const { engine } = world.assemble(world.store, { site: siteBy(oddRecords), sources });
  world.clock.run();
  const owed = new Set(lists.flatMap(([, , records]) => records.flatMap((record) => record.owed)));
  expect(owed.size).toBeGreaterThan(500);

  const exported = async (scope: Scope) => {
    await engine.start({ scope });
    const { counts, sources: ended } = await endOf(world.store);
    await settle();
    expect(counts.listed).toBe(counts.saved + counts.failed + counts.skipped);
    expect(ended.map(({ state, reason }) => [state, reason])).toEqual(sources.map(() => ['partial', 'site-changed']));
    const library = await libraryOf([...world.downloads.onDisk.values()].at(-1) ?? new Uint8Array());
    expect(schemaFaults(library)).toEqual([]);
    expect(library.items).toHaveLength(counts.listed);
    return { counts, saved: new Set(library.items.flatMap(({ id, status }) => (status === 'saved' ? [id] : []))) };
  };

  const { counts, saved } = await exported({ type: 'all' });
  expect(saved.size).toBe(counts.saved);
  expect([...owed].filter((id) => !saved.has(id))).toEqual([]);

  const next = await exported({ type: 'new' });
  expect(next.counts).toMatchObject({ listed: counts.listed, saved: 0, failed: 0 });
  expect(await expectNoLeaks(world)).toBe(true);
});

test('However oddly a list is paged, its items are saved once, and the run ends', async () => {
  let links = 0;
  const file = () => {
    const url = `https://videos.openai.com/${links++}`;
    return { url, encodings: { source: { path: url, size: 9e15 } } };
  };
  const draft = (id: string, more: object = {}) => ({ id, kind: 'sora_draft', ...file(), ...more });
  const good = ["gen_it's(1)!~*", 'gen_long', 'gen_twice', `gen_${'\u{1f98a}'.repeat(190)}`, 'gen_size'];
  const rows = [
    ...[null, 12.5, 'row', [], [[]], {}, true].map((row) => JSON.stringify(row)),
    '['.repeat(50_000) + ']'.repeat(50_000),
    '{"__proto__":{"id":"gen_evil","url":"https://videos.openai.com/evil"}}',
    JSON.stringify(draft('x'.repeat(10_000))),
    JSON.stringify(draft('..')),
    JSON.stringify(draft('gen_\ud800')),
    ...good.map((id) => JSON.stringify(draft(id))),
    JSON.stringify(draft('gen_long', { prompt: 'word '.repeat(200_000), title: '\ud800\u0000'.repeat(10_000) })),
    JSON.stringify(draft('gen_twice', { width: 9e15 })),
  ];
  let requested = 0;
  // The same page and another cursor each time; then the same cursor for ever.
  const drafts = () => `{"items":[${rows}],"cursor":${requested++ < 3 ? `"c${requested}"` : '"c0"'}}`;
  const posts = '{"items":[],"cursor":"again"}';
  const folders = {
    data: [{ id: "coll_it's (1)" }, { id: "coll_it's(1)" }],
    has_more: true,
    last_id: 'x'.repeat(20_000),
  };
  const site = siteBy((path) => {
    if (path.includes('/profile/drafts')) return drafts();
    if (path.includes('/profile_feed')) return posts;
    return path.includes('/collections?') ? JSON.stringify(folders) : nothing;
  });

  const world = await createExportHarness({ answer: ({ url }) => bytesFor(url, 8) });
  const { engine } = world.assemble(world.store, { site, sources: ['sora1-folders', 'sora2-drafts', 'sora2-posts'] });
  world.clock.run();
  await engine.start({});
  const { counts, sources: ended } = await endOf(world.store);
  await settle();
  expect(counts).toMatchObject({ listed: good.length, saved: good.length });
  expect(ended.map(({ state, reason }) => [state, reason])).toEqual([
    ['partial', 'site-changed'],
    ['partial', 'paging-loop'],
    ['unavailable', 'paging-loop'],
  ]);
  const library = await libraryOf([...world.downloads.onDisk.values()].at(-1) ?? new Uint8Array());
  expect(schemaFaults(library)).toEqual([]);
  expect(library.items.map(({ id }) => id).sort()).toEqual(good.sort());
  expect(await expectNoLeaks(world)).toBe(true);
});
