import * as v from 'valibot';
import type { FileContent } from '../../archive/verify/file-content';
import { ExpectedFailure } from '../../model/failure';
import { isSiteId } from '../name-id';
import { csvRows } from './csv-rows';
import { generationIn, type ListedFile } from './tool-list';

/*
 * What Save Sora writes (https://github.com/alpha1337/save-sora): its 2.x a CSV of all that it listed, saved or not, and in each ZIP a manifest
 * of the files below `library/` (`src/app/controllers/export-controller.ts`, `src/lib/archive-organizer` of April 2026); its 3.x neither, but
 * every file is named by its post.
 */

export const isSaveSoraTable = (path: string): boolean => /(?:^|\/)save-sora[^/]*\.csv$/i.test(path);
export const isSaveSoraManifest = (path: string): boolean => /(?:^|\/)organizer\/link-manifest\.json$/.test(path);
export const isSaveSoraFolder = (path: string): boolean => /(?:^|\/)(?:no-)?watermark\/[^/]*$/.test(path);

/** Rows that are read at most. */
const maxRows = 500_000;
const columns = ['row_id', 'video_id', 'raw_payload_json'] as const;

/** What the table names; null when it is none of its tables. Throws too-large. */
export async function readSaveSoraTable(content: FileContent): Promise<ListedFile[] | null> {
  const named: ListedFile[] = [];
  let places: Record<(typeof columns)[number], number> | null = null;
  let downloadable = -1;
  for await (const cells of csvRows(content)) {
    if (places === null) {
      // A byte order mark is no part of the first name.
      const names = cells.map((cell) => cell.replace(/^\ufeff/, ''));
      const [row_id = -1, video_id = -1, raw_payload_json = -1] = columns.map((column) => names.indexOf(column));
      if (row_id < 0 || video_id < 0) return null;
      places = { row_id, video_id, raw_payload_json };
      downloadable = names.indexOf('is_downloadable');
      continue;
    }
    if (named.length >= maxRows) throw new ExpectedFailure('too-large', String(maxRows));
    const id = cells[places.video_id] ?? '';
    // What it could not save, it never had.
    if (id !== '' && cells[downloadable] !== 'false') named.push(videoOf(id, cells[places.raw_payload_json] ?? ''));
  }
  return places === null ? null : named;
}

const manifest = v.object({ libraryRoot: v.string(), items: v.array(v.unknown()) });
const file = v.object({ video_id: v.string(), library_path: v.string() });

/** What the manifest in a ZIP names; null when it is none. */
export function readSaveSoraManifest(list: unknown): ListedFile[] | null {
  const read = v.safeParse(manifest, list);
  if (!read.success) return null;
  return read.output.items.flatMap((item) => {
    const one = v.safeParse(file, item);
    return one.success ? [{ ...videoOf(one.output.video_id, ''), path: one.output.library_path }] : [];
  });
}

/** A video by the id it goes by there, which is a post's or a draft's, and by its raw record, which the table may leave out. */
function videoOf(id: string, raw: string): ListedFile {
  const own = isSiteId(id) ? id : null;
  return {
    id: own ?? generationOf(raw),
    task: null,
    post: id.startsWith('s_') ? id : null,
    inName: [id],
    path: null,
  };
}

function generationOf(raw: string): string | null {
  try {
    return generationIn(JSON.parse(raw));
  } catch {
    return null;
  }
}
