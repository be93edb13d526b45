import type { Reply } from '../client/client';
import { createPageRequest, type LimitSteps, type PageReply } from '../client/page-request';
import type { Loss } from '../client/site-diagnosis';
import { keyOf, type ListPlace } from './cursor';
import type { List, SourceList } from './list-definition';
import { createLoopGuard, type LoopGuard } from './loop-guard';
import { emptyPage, type ParsedPage, parsePage, type RowParser } from './parse-page';
import { failuresOfList, type StopReason } from './stop-reason';

export type ReaderDeps = RowParser & {
  ask: (path: string) => Promise<Reply>;
  limits: LimitSteps;
  /** Is told of every answer that lost something. */
  onLoss: (loss: Loss) => void;
};

/** `next` is where the list goes on, null at its end; `stop` is why that is not its true end. */
type PageRead = { rows: ParsedPage; sawRows: boolean; next: ListPlace | null; stop: StopReason | null };

/** How many pages in a row may have nothing new and still lead on. */
const maxVainPages = 5;

/** Reads the pages of a source's lists. A failure that concerns more than one list is thrown. */
export function createPageReader(source: SourceList, deps: ReaderDeps): (place: ListPlace) => Promise<PageRead> {
  const request = createPageRequest(deps.ask, deps.limits);
  const guards = new Map<string, LoopGuard>();

  const guardOf = (place: ListPlace): LoopGuard => {
    const guard = guards.get(keyOf(place)) ?? createLoopGuard(place.cursor);
    guards.set(keyOf(place), guard);
    return guard;
  };

  /** An empty page that leads on may be a passing fault: asked for once more, then its cursor is trusted (sora-api §6). */
  const requestWithRetry = async (list: List, place: ListPlace): Promise<PageReply> => {
    const reply = await request(list, place);
    const leadsNowhere = reply.failure !== null || reply.envelope.rows.length > 0 || reply.envelope.next === null;
    return leadsNowhere ? reply : request(list, { ...place, path: reply.path });
  };

  return async (place) => {
    const list = source.lists[place.list] ?? source.lists.first;
    const reply = await requestWithRetry(list, place);
    const { requested, status } = reply;
    const lose = (problems: string[], what: unknown) => {
      if (problems.length > 0)
        deps.onLoss({ source: source.source, requested, ids: [place.id], status, problems, what });
    };

    if (reply.failure !== null) {
      const { code, detail } = reply.failure;
      const stop = failuresOfList.find((each) => each === code);
      if (stop === undefined) throw reply.failure;
      const problems = stop === 'site-changed' && detail !== null ? [detail] : [];
      lose(problems, null);
      return { rows: { ...emptyPage, problems }, sawRows: false, next: null, stop };
    }

    const { envelope, body, path } = reply;
    const read = parsePage(source, { list, of: { ...place, path }, reader: deps }, envelope);
    const rows = envelope.lost === null ? read : { ...read, problems: [...read.problems, envelope.lost] };
    lose(rows.problems, envelope.lost === null ? rows.damaged : body);
    const sawRows = envelope.rows.length > 0;
    if (envelope.lost !== null) return { rows, sawRows, next: null, stop: 'site-changed' };

    const next = nextPlace(list, { ...place, path }, envelope);
    if (next === null) return { rows, sawRows, next, stop: null };
    // An offset is our own guess where the site names no next page: once it brings nothing new, the list has ended; twice, as rows
    // that have come on top meanwhile push the same ones down.
    const isGuess = place.offset !== null;
    const stop = guardOf(place).stopsAt(
      envelope.rows,
      next.cursor ?? `offset ${next.offset}`,
      isGuess ? 1 : maxVainPages,
    );
    return { rows, sawRows, next: stop === null ? next : null, stop: isGuess ? null : stop };
  };
}

function nextPlace(
  list: List,
  place: ListPlace,
  { rows, next }: { rows: unknown[]; next: string | null },
): ListPlace | null {
  if (next !== null) return { ...place, cursor: next, offset: null };
  // Without any cursor, full pages cannot be told from the last one: the site's greatest is unknown (sora-api §9.5).
  if (!list.offset || place.cursor !== null || rows.length === 0) return null;
  return { ...place, offset: (place.offset ?? 0) + rows.length };
}
