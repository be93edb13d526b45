import { type FilePlace, type FileProblem, isUnread } from '../../model/job';
import type { ItemStatus, LibraryCounts, LibraryHead, LibraryItem, Reason } from '../../model/library-item';
import { FORMAT } from './library-json';
import type { ListText } from './list-text';

type Tally = Record<ItemStatus, number> & { reasons: Partial<Record<Reason, number>> };

/** Characters of the prompt that identify an item without a permalink. */
const PROMPT_START = 120;

/**
 * `data/report.json`: the counts, one line in `missing` for each item that wasn't saved, then the reasons in total and
 * per source. `listed` comes from the listing; the other counts come from the items, so listed = saved + failed +
 * skipped proves that no item was lost. An item in two lists counts in both sources, and once in total. `problems`:
 * the chosen files that could not be read; null for an export from the site.
 */
export function reportJson(
  head: LibraryHead,
  counts: LibraryCounts,
  problems: readonly FileProblem[] | null = null,
): ListText {
  const all = emptyTally();
  const bySource = new Map(head.sources.map(({ source }) => [source, emptyTally()]));
  let separator = '\n';
  return {
    start: () => `{
"format": ${JSON.stringify(FORMAT)},
"exportedAt": ${JSON.stringify(head.exportedAt)},
"counts": ${JSON.stringify(counts, ['listed', 'saved', 'failed', 'skipped', 'bytes'])},
"missing": [`,
    row(item) {
      add(all, item);
      for (const source of item.sources) {
        const tally = bySource.get(source);
        if (tally) add(tally, item);
      }
      if (item.status === 'saved') return '';
      const text = separator + JSON.stringify(missing(item));
      separator = ',\n';
      return text;
    },
    end() {
      const sources = head.sources.map(({ source, state, listed, reason }) =>
        JSON.stringify({ source, state, reason, listed, ...(bySource.get(source) ?? emptyTally()) }),
      );
      const files = problems === null ? '' : fileLists(problems);
      return `\n],\n${files}"reasons": ${JSON.stringify(all.reasons)},\n"sources": [\n${sources.join(',\n')}\n]\n}\n`;
    },
  };
}

function emptyTally(): Tally {
  return { saved: 0, failed: 0, skipped: 0, reasons: {} };
}

function add(tally: Tally, { status, reason }: LibraryItem): void {
  tally[status] += 1;
  if (reason !== null) tally.reasons[reason] = (tally.reasons[reason] ?? 0) + 1;
}

function missing({ id, kind, sources, status, reason, permalink, prompt }: LibraryItem) {
  const promptStart =
    prompt === null
      ? null
      : Array.from(prompt.slice(0, 2 * PROMPT_START))
          .slice(0, PROMPT_START)
          .join('');
  return { id, kind, sources, status, reason, permalink, promptStart };
}

const placeOf = ({ path, entry }: FilePlace) => ({ path: entry ?? path, zip: entry === null ? null : path });

/**
 * The chosen files that could not be read, those that are duplicates of others, and those that were left out. Then the
 * numbers of those that are too many to name, if there are any.
 */
function fileLists(problems: readonly FileProblem[]): string {
  const lines = (files: readonly object[]) => files.map((file) => `\n${JSON.stringify(file)}`).join();
  const named = problems.filter(({ count }) => count === undefined);
  const unnamed = problems.flatMap(({ path, reason, count }) => (count === undefined ? [] : { path, reason, count }));
  const unused = named.filter((file) => !isUnread(file));
  const unread = named.filter(isUnread).map(({ id, reason, ...file }) => ({ ...placeOf(file), id, reason }));
  const duplicates = unused.flatMap(({ id, source, of, ...file }) =>
    of === undefined ? [] : { ...placeOf(file), id, source, of: placeOf(of) },
  );
  const leftOut = unused.flatMap(({ id, source, reason, of, ...file }) =>
    of === undefined ? { ...placeOf(file), id, source, reason } : [],
  );
  const counts = unnamed.length === 0 ? '' : `"unnamed": [${lines(unnamed)}\n],\n`;
  return `"unreadable": [${lines(unread)}\n],\n"duplicates": [${lines(duplicates)}\n],\n"leftOut": [${lines(leftOut)}\n],\n${counts}`;
}
