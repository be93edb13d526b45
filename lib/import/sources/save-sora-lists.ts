import * as v from 'valibot';
import type { FileContent } from '../../archive/verify/file-content';
import { ExpectedFailure } from '../../model/failure';
import { csvRows } from '../formats/csv-rows';
import { labeledText } from '../formats/text-fields';
import type { Facts, ListedItem, ScanDeps } from '../import-types';
import { isSiteId } from '../name-id';
import { listed, id as safeId } from './list-fields';
import { fieldsOf, filled, isoOf, siteItems } from './site-record';
import { type ToolEntry, wholeText } from './tool-list';

/*
 * What Save Sora writes (https://github.com/alpha1337/save-sora): its 2.x a CSV of all that it listed, saved or not, whose last column may have
 * the raw record (`src/app/controllers/export-controller.ts` of 2.0.196), and in each ZIP a manifest of the files below `library/`
 * (`src/lib/archive-organizer/build-archive-work-plan.ts` of 2.0.196). Its 3.x has neither. Every file is named by its post, or by the generation
 * of a draft, since 24 April 2026 with the date in front (`MMDDYYYY-{id}.mp4`) and with the columns of the CSV beside it in a text
 * (`workers/zip.worker.ts` of that day).
 */

/** Maximum number of rows. */
const maxRows = 500_000;

type ReadRecord = ScanDeps['readRecord'];
/** The columns of a row, or the labels of a text. */
type Row = Record<string, string>;

/** Reads the table. Throws too-large. */
export async function* readSaveSoraTable(content: FileContent, readRecord: ReadRecord): AsyncGenerator<ToolEntry> {
  let columns: string[] | null = null;
  let rows = 0;
  for await (const cells of csvRows(content)) {
    if (columns === null) {
      // Remove a byte order mark from the first name.
      columns = cells.map((cell) => cell.replace(/^\ufeff/, '').trim());
      if (!columns.includes('row_id') || !columns.includes('video_id')) break;
      continue;
    }
    if (rows++ >= maxRows) throw new ExpectedFailure('too-large', String(maxRows));
    const row: Row = {};
    for (const [n, column] of columns.entries()) if (cells[n]) row[column] = cells[n];
    // It never had what it couldn't download.
    if (row.is_downloadable !== 'false') yield { raw: row, items: rowItems(row, readRecord) };
  }
  if (columns === null || !columns.includes('video_id')) throw new SyntaxError('a table of something else');
}

const manifest = v.object({ libraryRoot: v.string(), items: v.array(v.unknown()) });
const file = v.object({ video_id: v.string(), library_path: v.string() });

/** Reads the manifest in a ZIP. */
export async function* readSaveSoraManifest(content: FileContent): AsyncGenerator<ToolEntry> {
  const pieces = JSON.parse(await wholeText(content, longestManifest));
  const read = v.safeParse(manifest, pieces);
  if (!read.success) throw new SyntaxError('a list of something else');
  for (const raw of read.output.items) {
    const one = v.safeParse(file, raw);
    if (!one.success) continue;
    const { video_id, library_path: path } = one.output;
    yield { raw, items: rowItems({ video_id }, () => []).map((item) => ({ ...item, path })) };
  }
}

const longestManifest = 256_000_000;

/** The item of a text beside a file; null for any other text. */
export function saveSoraText(text: string, readRecord: ReadRecord): ListedItem[] | null {
  if (!/^\s*(?:video|row)_id:/.test(text)) return null;
  return rowItems(Object.fromEntries(labeledText(text, () => false).fields), readRecord);
}

/** The items of a row: the first is what it saved. */
export function rowItems(row: Row, readRecord: ReadRecord): ListedItem[] {
  const { video_id: id } = row;
  if (!v.is(safeId, id)) return [];
  const [first, ...others] = siteItems(rawOf(row), readRecord);
  const facts = rowFacts(row, id);
  if (first === undefined) return [listed({ ...facts, id }, { recordKind: isDraft(row) ? 'generation' : 'post' })];
  const aliases = id === first.facts.id || id === first.facts.postId ? first.aliases : [...first.aliases, id];
  return [{ ...first, facts: filled(first.facts, facts), aliases }, ...others];
}

const isDraft = ({ source_type = '', source_bucket = '', video_id = '' }: Row) =>
  /draft/i.test(source_type) || source_bucket === 'drafts' || isSiteId(video_id);

/**
 * What a row says by itself. `prompt` is a post's text, too, and the title is made of the words. Likes are dated by when they were liked, and a
 * post has no date of its generation.
 */
function rowFacts(row: Row, id: string): Partial<Facts> {
  const { prompt, caption, created_at, published_at, creator_username, source_type, character_names } = row;
  const number = (text: string | undefined) => (text === undefined || !(Number(text) > 0) ? null : Number(text));
  const pixels = (text: string | undefined) => (Number.isSafeInteger(number(text)) ? number(text) : null);
  const words = isDraft(row)
    ? { prompt: prompt ?? null, createdAt: isoOf(created_at) }
    : { caption: prompt ?? caption ?? null, postedAt: source_type === 'likes' ? null : isoOf(published_at) };
  return {
    kind: 'video',
    postId: id.startsWith('s_') ? id : null,
    ...words,
    author: creator_username ?? null,
    own: source_type === undefined ? null : ownByType(source_type),
    ...{ width: pixels(row.width), height: pixels(row.height), durationSeconds: number(row.duration_seconds) },
    characters: (character_names ?? '').split(/\s*[|,]\s*/).filter((name) => name !== ''),
    permalink: row.detail_url ?? null,
  };
}

/** Whose the items of a list are; null where it depends. */
function ownByType(source: string): boolean | null {
  if (/^(?:likes|sideCharacter|creator(?:Published|Cameos))$/.test(source)) return false;
  return /^(?:profile|drafts)$/.test(source) ? true : null;
}

function rawOf({ raw_payload_json: raw = '' }: Row): unknown {
  try {
    return fieldsOf(JSON.parse(raw));
  } catch {
    return null;
  }
}
