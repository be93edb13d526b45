import * as v from 'valibot';
import type { FileContent } from '../../archive/verify/file-content';
import { ExpectedFailure } from '../../model/failure';
import { toRecordText } from '../../sora/records/record-text';
import { csvRecords } from '../formats/csv-rows';
import { labeledText } from '../formats/text-fields';
import type { Facts, ListedItem, ScanDeps } from '../import-types';
import { isSiteId, siteForm } from '../name-id';
import { listed, id as safeId } from './list-fields';
import { fieldsOf, filled, isoOf, ofSameOwner, savedAmong, siteItems } from './site-record';
import { type ToolEntry, wholeText } from './tool-list';

/*
 * Save Sora's output (https://github.com/alpha1337/save-sora). Version 2.x writes a CSV of everything that it listed, saved
 * or not, whose last column may have the raw record (`src/app/controllers/export-controller.ts` of 2.0.196), and into each
 * ZIP a manifest of the files below `library/` (`src/lib/archive-organizer/build-archive-work-plan.ts` of 2.0.196). Version
 * 3.x has neither. Every file is named by its post, or by the generation of a draft. Since 24 April 2026, names start with
 * the date (`MMDDYYYY-{id}.mp4`), and a text file next to each has the CSV's columns (`workers/zip.worker.ts` of that day).
 */

/** Maximum number of rows. */
const maxRows = 500_000;

type ReadRecord = ScanDeps['readRecord'];
/** The columns of a row, or the labels of a text file. */
type Row = Record<string, string>;

/** Reads the table. Throws too-large. */
export async function* readSaveSoraTable(content: FileContent, readRecord: ReadRecord): AsyncGenerator<ToolEntry> {
  let rows = 0;
  for await (const row of csvRecords(content, ['row_id', 'video_id'])) {
    if (rows++ >= maxRows) throw new ExpectedFailure('too-large', String(maxRows));
    yield tableEntry(row, readRecord);
  }
}

/** `raw` is made only when it is read, because most readers only need the items. */
const tableEntry = (row: Row, readRecord: ReadRecord): ToolEntry => ({
  items: rowItems(row, readRecord),
  get raw() {
    const { raw_payload_json: raw } = row;
    return raw === undefined ? row : { ...row, raw_payload_json: withoutSecrets(raw) };
  },
});

/** The record of a text file next to a media file. */
export const textRecord = (text: string) => ({
  text: text.replace(/^([ \t]*raw_payload_json[ \t]*:)(.*)$/gim, (_, label, raw) => `${label} ${withoutSecrets(raw)}`),
});

/**
 * The site's record in a cell. The cell is a text, from which `toRecordText` can't remove secret keys. Empty if it is
 * truncated.
 */
function withoutSecrets(raw: string): string {
  try {
    return toRecordText(JSON.parse(raw));
  } catch {
    return '';
  }
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

/** The item of a text file next to a media file. Null for any other text. */
export function saveSoraText(text: string, readRecord: ReadRecord): ListedItem[] | null {
  if (!/^\s*(?:video|row)_id:/.test(text)) return null;
  return rowItems(Object.fromEntries(labeledText(text, () => false).fields), readRecord);
}

/** The items of a row. The first is the one that it saved, if it could. */
export function rowItems(row: Row, readRecord: ReadRecord): ListedItem[] {
  const { video_id: id } = row;
  // It couldn't download this one: a post with several videos, a draft without a link. Only a record proves an item.
  if (row.is_downloadable === 'false')
    return ofSameOwner(siteItems(rawOf(row), readRecord), { own: ownByType(row.source_type ?? '') });
  if (!v.is(safeId, id)) return [];
  const known = siteItems(rawOf(row), readRecord);
  const first = savedAmong(known, [id]);
  const facts = rowFacts(row, id);
  if (first === undefined) {
    // Of a post with several videos, it saved the first.
    const aliases = id.startsWith('s_') ? [`${siteForm(id)}-attachment-0`] : [];
    return [listed({ ...facts, id }, { recordKind: isDraft(row) ? 'generation' : 'post', aliases })];
  }
  const others = known.filter((each) => each !== first);
  const aliases = id === first.facts.id || id === first.facts.postId ? first.aliases : [...first.aliases, id];
  return [{ ...first, facts: filled(first.facts, facts), aliases }, ...ofSameOwner(others, facts)];
}

const isDraft = ({ source_type = '', source_bucket = '', video_id = '' }: Row) =>
  /draft/i.test(source_type) || source_bucket === 'drafts' || isSiteId(video_id);

/**
 * What a row says itself. `prompt` may also be a post's text, and the title is made from it. The date of a like is
 * that of liking, and a post has no date of its generation.
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

/** Whose the items of a list are. Null if it depends. */
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
