import * as v from 'valibot';
import type { FileContent } from '../../archive/verify/file-content';
import { ExpectedFailure } from '../../model/failure';
import { isSiteId } from '../name-id';
import { csvRows } from './csv-rows';
import { generationIn, type ListedFile } from './tool-list';

/*
 * Save Sora's output (https://github.com/alpha1337/save-sora). Version 2.x writes a CSV of everything that it listed,
 * saved or not, and into each ZIP a manifest of the files below `library/`
 * (`src/app/controllers/export-controller.ts`, `src/lib/archive-organizer` of April 2026). Version 3.x writes neither,
 * but names every file by its post.
 */

export const isSaveSoraTable = (path: string): boolean => /(?:^|\/)save-sora[^/]*\.csv$/i.test(path);
export const isSaveSoraManifest = (path: string): boolean => /(?:^|\/)organizer\/link-manifest\.json$/.test(path);
export const isSaveSoraFolder = (path: string): boolean => /(?:^|\/)(?:no-)?watermark\/[^/]*$/.test(path);

/** Maximum number of rows. */
const maxRows = 500_000;
const columns = ['row_id', 'video_id', 'raw_payload_json'] as const;

/** The items in the table. Null if it isn't one of Save Sora's. Throws too-large. */
export async function readSaveSoraTable(content: FileContent): Promise<ListedFile[] | null> {
  const named: ListedFile[] = [];
  let places: Record<(typeof columns)[number], number> | null = null;
  let downloadable = -1;
  for await (const cells of csvRows(content)) {
    if (places === null) {
      // Remove a byte order mark from the first name.
      const names = cells.map((cell) => cell.replace(/^\ufeff/, ''));
      const [row_id = -1, video_id = -1, raw_payload_json = -1] = columns.map((column) => names.indexOf(column));
      if (row_id < 0 || video_id < 0) return null;
      places = { row_id, video_id, raw_payload_json };
      downloadable = names.indexOf('is_downloadable');
      continue;
    }
    if (named.length >= maxRows) throw new ExpectedFailure('too-large', String(maxRows));
    const id = cells[places.video_id] ?? '';
    // It never had what it couldn't download.
    if (id !== '' && cells[downloadable] !== 'false') named.push(videoOf(id, cells[places.raw_payload_json] ?? ''));
  }
  return places === null ? null : named;
}

const manifest = v.object({ libraryRoot: v.string(), items: v.array(v.unknown()) });
const file = v.object({ video_id: v.string(), library_path: v.string() });

/** The items in the manifest of a ZIP. Null if it isn't one. */
export function readSaveSoraManifest(list: unknown): ListedFile[] | null {
  const read = v.safeParse(manifest, list);
  if (!read.success) return null;
  return read.output.items.flatMap((item) => {
    const one = v.safeParse(file, item);
    return one.success ? [{ ...videoOf(one.output.video_id, ''), path: one.output.library_path }] : [];
  });
}

/** A video by its id in the list, which is a post's or draft's, and by its raw record, which the table may omit. */
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
