import type { FetchableLink, Kind } from '../../model/item';
import type { Reason } from '../../model/library-item';
import type { ItemRow } from '../../model/ports';

/** An item's name in views: the start of its title, else of its prompt. */
type Named = { id: string; name: string | null; kind: Kind };

/** A file in progress: received bytes, and total bytes if the site or host says. */
export type ActiveFile = Named & { bytes: number; total: number | null };
export type FailedFile = Named & { reason: Reason };

/** What a run is doing. `failed`: recent failures in this engine, newest first. Empty after a restart. */
export type RunDetail = { active: ActiveFile[]; failed: FailedFile[] };

/** The files in progress, and those that failed. In memory only. */
export type ActiveFiles = {
  /** A file is requested, maybe again. */
  begin(row: ItemRow, link: FetchableLink): void;
  /** More bytes of the file at that address have arrived. */
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
