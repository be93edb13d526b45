import type { FetchableLink, Kind } from '../../model/item';
import type { Reason } from '../../model/library-item';
import type { ItemRow } from '../../model/ports';

/** An item as a view names it: by the beginning of its title, else of its prompt. */
type Named = { id: string; name: string | null; kind: Kind };

/** A file on its way: how many bytes have come, of how many, as far as site or host say. */
export type ActiveFile = Named & { bytes: number; total: number | null };
export type FailedFile = Named & { reason: Reason };

/** What a run is at. `failed`: the last ones that this engine has met, the newest first; one that was restarted remembers none. */
export type RunDetail = { active: ActiveFile[]; failed: FailedFile[] };

/** The files that are being fetched, and those that could not be saved. In memory only. */
export type ActiveFiles = {
  /** A file is asked for, perhaps once more. */
  begin(row: ItemRow, link: FetchableLink): void;
  /** So many more bytes have come of the file at that address. */
  received(url: string, bytes: number, declared: number | null): void;
  end(row: ItemRow): void;
  fail(row: ItemRow, reason: Reason): void;
  detail(): RunDetail;
};

const maxFailed = 50;
const nameLength = 80;

function named({ id, item: { kind, title, prompt } }: ItemRow): Named {
  const words = [title, prompt].find((text) => text !== null && text.trim() !== '');
  return { id, kind, name: words?.trim().slice(0, nameLength).toWellFormed() ?? null };
}

export function createActiveFiles(): ActiveFiles {
  const active = new Map<string, { url: string; file: ActiveFile }>();
  let failed: FailedFile[] = [];
  let job: string | null = null;

  return {
    begin(row, { url, bytes }) {
      if (row.job !== job) failed = [];
      job = row.job;
      active.set(row.id, { url, file: { ...named(row), bytes: 0, total: bytes } });
    },
    received(url, bytes, declared) {
      for (const each of active.values()) {
        if (each.url !== url) continue;
        const { file } = each;
        each.file = { ...file, bytes: file.bytes + bytes, total: declared ?? file.total };
      }
    },
    end: ({ id }) => void active.delete(id),
    fail(row, reason) {
      failed = [{ ...named(row), reason }, ...failed].slice(0, maxFailed);
    },
    detail: () => ({ active: Array.from(active.values(), ({ file }) => file), failed }),
  };
}
