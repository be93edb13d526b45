import { createHash } from 'node:crypto';
import { crc32 } from '../../../../../lib/archive/zip/crc32';
import type { Entry } from '../../../../../lib/model/archive-entry';
import type { LibraryHead, LibraryItem } from '../../../../../lib/model/library-item';

export const folder = 'Sora export 2026-04-20 14-03';

/** The metadata of a file with this content, for `appendEntry`. */
export function metaOf(path: string, content: Uint8Array, modified: number | null = null): Omit<Entry, 'offset'> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { path, bytes: content.length, crc32: crc32(content), modified, sha256 };
}

/** An entry of a ZIP whose content doesn't matter. */
export function entryOf(fields: Partial<Entry>): Entry {
  return { path: 'data/a.mp4', bytes: 3, crc32: 1, offset: 0, modified: null, sha256: '', ...fields };
}

/** A generator of numbers from 0 to 1 that is the same in every run (xorshift32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

export const head: LibraryHead = {
  exportedAt: '2026-04-20T15:00:00.000Z',
  generator: { name: 'Sora Export', version: '0.1.0' },
  account: { id: 'user-fixture', username: 'fixture.maker' },
  sources: [
    { source: 'sora1-library', state: 'complete', listed: 2, reason: null },
    { source: 'sora2-drafts', state: 'partial', listed: 2, reason: 'site-busy' },
    { source: 'sora2-posts', state: 'unavailable', listed: 0, reason: 'no-access' },
  ],
};

export function libraryItem(overrides: Partial<LibraryItem> = {}): LibraryItem {
  return {
    id: 'gen_01kq1qzs0tegnge3xkdfjd7gr6',
    taskId: 'task_01kqwxfc8hyk9vnnjndxsztv0w',
    postId: null,
    kind: 'video',
    sources: ['sora2-drafts'],
    createdAt: '2025-11-01T10:41:22.000Z',
    postedAt: null,
    prompt: 'a fox made of folded newspaper',
    title: null,
    caption: null,
    author: 'fixture.maker',
    own: true,
    width: 704,
    height: 1280,
    durationSeconds: 10.1,
    model: 'sy_8',
    seed: -7,
    operation: 'simple_compose',
    quality: null,
    favorite: false,
    archived: null,
    folders: [],
    characters: [],
    remixOf: null,
    beside: null,
    permalink: 'https://sora.chatgpt.com/d/gen_01kq1qzs0tegnge3xkdfjd7gr6',
    variant: 'source',
    status: 'saved',
    reason: null,
    path: 'data/videos/2025-11/2025-11-01 10-41 a fox made of folded newspaper [gen_01kq1qzs0tegnge3xkdfjd7gr6].mp4',
    bytes: 1234,
    sha256: 'ab'.repeat(32),
    mediaType: 'video/mp4',
    ...overrides,
  };
}

export async function* streamOf<T>(...values: T[]): AsyncGenerator<T> {
  yield* values;
}

export async function textOf(stream: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of stream) text += piece;
  return text;
}
