import * as v from 'valibot';
import type { Reply } from './ask';
import type { Found } from './item';
import { createPageRequest, type Position } from './page-request';
import type { SourceList } from './source-list';

/**
 * Why a list stopped before its end. The first four are codes of failures (`lib/errors.ts`) that concern this list alone.
 * `paging-loop`: the site led back to where we had been. `empty-pages`: page after page without a row, each leading on.
 */
export type StopReason = (typeof failuresOfList)[number] | 'paging-loop' | 'empty-pages';

const failuresOfList = ['no-access', 'not-found', 'site-changed', 'site-busy'] as const;

export type Page = {
  found: Found[];
  /** Items that could not be read. */
  dropped: number;
  /** What was lost, each once, without content: paths of fields, or the form of an answer that could not be read. */
  problems: string[];
  /** Opaque; passed as `from`, the listing goes on after this page. Null on the last. */
  next: string | null;
  end: null | { state: 'complete' | 'partial' | 'unavailable'; reason: StopReason | null };
};

const mostEmptyPages = 5;

/**
 * Lists from a position on; null is the start, and so is one that this version cannot read. A failure that concerns this list alone
 * ends it with a last page that says why; every other is thrown, as is whatever `ask` throws.
 */
export async function* listPages(
  list: SourceList,
  ask: (path: string) => Promise<Reply>,
  from: string | null,
): AsyncGenerator<Page> {
  const request = createPageRequest(list, ask);
  let position = readPosition(from, list);
  const seen = new Set([position.cursor]);
  let hasRows = position.cursor !== null;
  let emptyPages = 0;
  let askedAgain = false;

  const stop = (reason: StopReason): Page['end'] => ({ state: hasRows ? 'partial' : 'unavailable', reason });

  for (;;) {
    const reply = await request(position);
    if (reply.failure !== null) {
      const { code, detail } = reply.failure;
      const reason = failuresOfList.find((each) => each === code);
      if (reason === undefined) throw reply.failure;
      const problems = reason === 'site-changed' && detail !== null ? [detail] : [];
      yield { found: [], dropped: 0, problems, next: null, end: stop(reason) };
      return;
    }

    const { rows, next, lost, field } = reply.envelope;
    position = { ...position, path: reply.path };
    // An empty page that leads on may be a passing fault: asked once more, then its cursor is trusted (fact sheet 6).
    if (rows.length === 0 && next !== null && !askedAgain) {
      askedAgain = true;
      continue;
    }
    askedAgain = false;
    emptyPages = rows.length === 0 ? emptyPages + 1 : 0;
    hasRows ||= rows.length > 0;

    let end: Page['end'] = null;
    if (lost !== null) end = stop('site-changed');
    else if (next === null) end = { state: 'complete', reason: null };
    else if (seen.has(next)) end = stop('paging-loop');
    else if (emptyPages > mostEmptyPages) end = stop('empty-pages');

    const page = readRows(list, rows, field);
    const problems = lost === null ? page.problems : [...page.problems, lost];
    position = { ...position, cursor: next };
    seen.add(next);
    yield { ...page, problems, next: end === null ? JSON.stringify(position) : null, end };
    if (end !== null) return;
  }
}

function readRows(list: SourceList, rows: unknown[], field: string): Pick<Page, 'found' | 'dropped' | 'problems'> {
  const found: Found[] = [];
  let dropped = 0;
  const problems = new Set<string>();
  for (const row of rows) {
    const { items, lost } = list.read(row);
    found.push(...items.map((each) => ({ source: list.source, ...each })));
    dropped += lost.length;
    for (const path of lost) problems.add(path === '' ? `${field}[]` : `${field}[].${path}`);
  }
  return { found, dropped, problems: [...problems] };
}

const positionSchema = v.object({ path: v.string(), cursor: v.nullable(v.string()) });

function readPosition(from: string | null, list: SourceList): Position {
  const start = { path: list.paths[0], cursor: null };
  if (from === null) return start;
  const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), positionSchema), from);
  return success && list.paths.includes(output.path) ? output : start;
}
