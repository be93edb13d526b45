import * as v from 'valibot';
import type { IndexedFile } from '../archive/verify/file-index';
import type { ImportSource, SavedElsewhere } from '../model/saved-history';
import { type ListFault, timeOf } from './import-source';
import { headOf } from './scan/file-bytes';

/** The value of `format` in a history for another browser. */
const FORMAT = 'sora-export-history/1';
export const historyFileName = 'sora-export-history.json';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const schema = v.object({
  format: v.literal(FORMAT),
  exportedAt: v.string(),
  account: v.object({ id, username: v.nullable(v.pipe(v.string(), v.maxLength(200))) }),
  items: v.pipe(
    v.array(
      v.object({
        id,
        isPost: v.boolean(),
        names: v.pipe(v.array(id), v.maxLength(8)),
        bytes: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
        sha256: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
      }),
    ),
    v.maxLength(500_000),
  ),
});

/** Whether a file is a history, by its first bytes. */
export async function isHistoryFile(file: Pick<IndexedFile, 'open' | 'locate' | 'bytes'>): Promise<boolean> {
  const head = await headOf(file, 256);
  return head !== null && /^\ufeff?\s*\{\s*"format"\s*:\s*"sora-export-history\//.test(new TextDecoder().decode(head));
}

/** What an account has saved, as text for another browser. It has ids and checksums, but no prompts or links. */
export function historyText(
  account: { id: string; username: string | null },
  items: SavedElsewhere[],
  at: number,
): string {
  const head = { format: FORMAT, exportedAt: new Date(at).toISOString(), account };
  const lines = items.map(({ id, isPost, names, bytes, sha256 }) =>
    JSON.stringify({ id, isPost, names, bytes, sha256 }),
  );
  return `${JSON.stringify(head).slice(0, -1)},"items":[\n${lines.join(',\n')}\n]}\n`;
}

/** Reads a parsed history, or returns why it can't. Rejects it as a whole if any part is invalid. */
export function readHistory(list: unknown, name: string): ImportSource | ListFault {
  const read = v.safeParse(schema, list);
  if (!read.success) return isNewer(list) ? 'newer' : 'no-list';
  const { account, exportedAt, items } = read.output;
  return {
    kind: 'history',
    name,
    account: account.id,
    madeAt: timeOf(exportedAt),
    has: items,
    absent: { count: 0, some: [] },
  };
}

function isNewer(list: unknown): boolean {
  const [, version] = /^sora-export-history\/(\d+)$/.exec(String((list as Record<string, unknown>).format)) ?? [];
  return Number(version) > 1;
}
