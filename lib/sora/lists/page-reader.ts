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
  /** Called with every response that has missing data. */
  onLoss: (loss: Loss) => void;
};

/** `next` is where the list continues, null at its end; `stop` says why that isn't its real end. */
type PageRead = { rows: ParsedPage; sawRows: boolean; next: ListPlace | null; stop: StopReason | null };

/** How many pages in a row may have nothing new and a cursor. */
const maxVainPages = 5;

/** Reads the pages of a source's lists. Throws failures that concern more than one list. */
export function createPageReader(source: SourceList, deps: ReaderDeps): (place: ListPlace) => Promise<PageRead> {
  const request = createPageRequest(deps.ask, deps.limits);
  const guards = new Map<string, LoopGuard>();

  const guardOf = (place: ListPlace): LoopGuard => {
    const guard = guards.get(keyOf(place)) ?? createLoopGuard(place.cursor);
    guards.set(keyOf(place), guard);
    return guard;
  };

  /**
   * An empty page with a cursor may be a temporary fault. It's requested once more, then its cursor is trusted
   * (sora-api §6).
   */
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
    // If the site has no next page, an offset is our guess. The list ends when the offset brings nothing new twice.
    // Once isn't enough, because new rows at the top push the same ones down.
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
  // Without a cursor, the last page looks like a full one: the site's highest limit is unknown (sora-api §9.5).
  if (!list.offset || place.cursor !== null || rows.length === 0) return null;
  return { ...place, offset: (place.offset ?? 0) + rows.length };
}
