import type { ListedItem } from '../../model/item';
import { firstCursor, keyOf, type ListCursor, parseCursor } from './cursor';
import type { SourceList } from './list-definition';
import type { NestedLists } from './nested-lists';
import { createPageReader, type ReaderDeps } from './page-reader';
import type { StopReason } from './stop-reason';

export type Page = {
  found: ListedItem[];
  /** The number of rows and items that couldn't be read. */
  dropped: number;
  /** What was lost, each once, without content: paths of fields, or the shape of a response that couldn't be read. */
  problems: string[];
  /** Opaque; pass it as `from` to continue after this page. Null on the last page. */
  next: string | null;
  /** `reason`: why a list of the source stopped before its end; the first such reason. */
  end: null | { state: 'complete' | 'partial' | 'unavailable'; reason: StopReason | null };
};

/**
 * Lists a source from a position. Null is the start, and so is a position that this version can't read. Nested lists
 * are read before the next page of the list that led to them, each once. A failure that concerns only one list ends
 * that list; others are thrown, as is whatever `deps.ask` throws. The last page says how the source ended.
 */
export async function* listPages(source: SourceList, deps: ReaderDeps, from: string | null): AsyncGenerator<Page> {
  const readPage = createPageReader(source, deps);
  let position = parseCursor(from, source, deps.account);
  const met = new Set(position.todo.map(keyOf));
  const isNew = (opened: NestedLists) => !met.has(keyOf(opened)) && met.add(keyOf(opened));

  for (let place = position.todo[0]; place !== undefined; place = position.todo[0]) {
    const { rows, sawRows, next, stop } = await readPage(place);
    position = {
      todo: [
        ...rows.opened.filter(isNew).map(firstCursor),
        ...(next === null ? [] : [next]),
        ...position.todo.slice(1),
      ],
      hasRows: position.hasRows || sawRows,
      reason: position.reason ?? stop,
    };
    const { found, dropped, problems } = rows;
    const end = position.todo.length === 0 ? endOf(position) : null;
    yield { found, dropped, problems, next: end === null ? JSON.stringify(position) : null, end };
  }
}

function endOf({ hasRows, reason }: ListCursor): Page['end'] {
  if (reason === null) return { state: 'complete', reason };
  return { state: hasRows ? 'partial' : 'unavailable', reason };
}
