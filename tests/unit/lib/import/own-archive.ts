import { createHash } from 'node:crypto';
import { libraryJson } from '../../../../lib/archive/format/library-json';
import { wholeList } from '../../../../lib/archive/format/list-text';
import { recordLine } from '../../../../lib/archive/format/record-line';
import { noFacts } from '../../../../lib/import/sources/list-fields';
import type { LibraryItem } from '../../../../lib/model/library-item';
import type { Content } from './pile';

export type OwnItem = Partial<Omit<LibraryItem, 'id'>> & {
  id: string;
  content?: Uint8Array;
  records?: Record<string, unknown>;
};

const account = { id: 'user-fixture', username: 'fixture.maker' };

function libraryItem({ content, records: _records, ...known }: OwnItem): LibraryItem {
  const path = known.path ?? `data/videos/2025-11/2025-11-01 10-41 ${known.title ?? ''} [${known.id}].mp4`;
  const file =
    content === undefined
      ? {
          variant: null,
          status: 'skipped',
          reason: 'not-selected',
          path: null,
          bytes: null,
          sha256: null,
          mediaType: null,
        }
      : {
          variant: 'source',
          status: 'saved',
          reason: null,
          path,
          bytes: content.length,
          sha256: createHash('sha256').update(content).digest('hex'),
          mediaType: 'video/mp4',
        };
  return {
    ...noFacts,
    own: true,
    kind: 'video',
    sources: ['sora2-drafts'],
    ...known,
    ...(file as object),
  } as LibraryItem;
}

/**
 * An archive as this extension writes it, as unpacked files by path below `root`. `parts`: the items of each part. The
 * last part has the library.
 */
export async function ownArchive(root: string, parts: OwnItem[][], of = account): Promise<Record<string, Content>[]> {
  const all = parts.flat().map(libraryItem);
  const made: Record<string, Content>[] = parts.map((items, index) => {
    const files: Record<string, Content> = {};
    const lines = items.map((each) => {
      const item = libraryItem(each);
      if (item.path !== null && each.content !== undefined) files[`${root}/${item.path}`] = each.content;
      const records = Object.entries(each.records ?? {}).map(([source, record]) => ({
        source: source as 'sora2-drafts',
        record: JSON.stringify(record),
      }));
      return recordLine(item, records);
    });
    files[`${root}/data/parts/part-00${index + 1}.ndjson`] = lines.join('');
    return files;
  });
  const generator = { name: 'Sora Export', version: '0' };
  const head = { exportedAt: '2026-04-20T14:03:00.000Z', generator, account: of, sources: [] };
  const last = made.at(-1);
  if (last !== undefined) last[`${root}/data/library.json`] = wholeList(libraryJson(head), all);
  return made;
}
