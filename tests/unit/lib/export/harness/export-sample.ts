import { defaultTemplate } from '../../../../../lib/archive/naming/name-template';
import { joinRow } from '../../../../../lib/export/scan/list-sources';
import type { Account, FetchableLink, Item, ListedItem, Source } from '../../../../../lib/model/item';
import type { Job, Part } from '../../../../../lib/model/job';
import type { ItemRow, PageCommit } from '../../../../../lib/model/ports';
import { joinItems } from '../../../../../lib/sora/records/join-items';
import { toRecordText } from '../../../../../lib/sora/records/record-text';
import { itemWith } from '../../sora/fake-site';

export const account: Account = { id: 'user-fixture', username: 'fixture.maker' };
export const never = new AbortController().signal;
export const start = Date.UTC(2026, 3, 20, 14, 3);

export function linkTo(id: string, fields: Partial<FetchableLink> = {}): FetchableLink {
  return { variant: 'source', url: `https://videos.openai.com/${id}`, bytes: null, ...fields };
}

export function found(id: string, fields: Partial<Item> = {}, source: Source = 'sora1-library'): ListedItem {
  const item = itemWith({ id, createdAt: '2025-11-01T10:41:22.000Z', links: [linkTo(id)], ...fields });
  return {
    source,
    page: `page of ${id}`,
    item,
    record: toRecordText({ id, reported: source }),
    recordKind: source === 'sora2-posts' ? 'post' : 'generation',
  };
}

export function rowWith(id: string, fields: Partial<Item> = {}, source: Source = 'sora1-library'): ItemRow {
  return joinRow(jobWith(), null, found(id, fields, source), joinItems);
}

export function jobWith(fields: Partial<Job> = {}): Job {
  return {
    id: 'job',
    name: 'Sora export 2026-04-20 14-03',
    account,
    options: {
      media: true,
      others: false,
      scope: 'all',
      sources: ['sora1-library', 'sora2-drafts', 'sora2-posts'],
      destination: 'zip',
      partBytes: 2_000_000_000,
      partEntries: 20_000,
      nameTemplate: defaultTemplate,
      sidecars: [],
    },
    state: 'running',
    cancelled: false,
    cause: null,
    sources: (['sora1-library', 'sora2-drafts', 'sora2-posts'] as const).map((source) => ({
      source,
      state: 'waiting',
      listed: 0,
      saved: 0,
      failed: 0,
      reason: null,
      cursor: null,
    })),
    counts: { listed: 0, saved: 0, failed: 0, skipped: 0, savedBytes: 0 },
    failures: {},
    unfound: 0,
    waiting: { items: 0, sized: 0, bytes: 0 },
    startedAt: start,
    endedAt: null,
    ...fields,
  };
}

export function partWith(fields: Partial<Part> = {}): Part {
  return {
    job: 'job',
    number: 1,
    state: 'writing',
    bytes: 0,
    entries: 0,
    overhead: 0,
    fileName: 'Sora export/Sora export 2026-04-20 14-03 - part 001.zip',
    last: false,
    download: null,
    downloadPath: null,
    renamedTo: null,
    blockedReason: null,
    startedFiles: [],
    ...fields,
  };
}

/** A page of a list that continues, by default. */
export function pageOf(rows: ListedItem[], progress: Partial<PageCommit['progress']> = {}): PageCommit {
  const source = rows[0]?.source ?? 'sora1-library';
  return { job: 'job', source, found: rows, progress: { state: 'listing', reason: null, cursor: 'next', ...progress } };
}

/** Merges a page's item into the catalog, for jobs with the id `job`. */
export const joining = (known: ItemRow | null, reported: ListedItem): ItemRow =>
  joinRow(jobWith(), known, reported, joinItems);
