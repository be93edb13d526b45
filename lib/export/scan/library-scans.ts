import type { Content } from '../../model/archive';
import { ExpectedFailure, type Failure, isFailure, toFailure } from '../../model/failure';
import type { Account, Source } from '../../model/item';
import type { FileStyle, SetForPicked, SourceProgress } from '../../model/job';
import type { ItemRow, JobStore } from '../../model/ports';
import type { FetchDeps, Outcome } from '../download/download-item';
import { discardAll, fetchTogether } from '../download/fetch-batch';
import { amountOf } from '../progress/size-total';
import type { LookedAt } from './export-estimate';
import { rememberedRows } from './history-lookup';
import type { Join } from './list-sources';
import { lookThrough, ownFiles, type Seen } from './scan-library';

/** What a view hears of its look, and of what it has saved at once. `had`: ids of what the person has already, saved or added. */
export type LookNews =
  | { type: 'page'; rows: ItemRow[]; lists: SourceProgress[]; had: string[] }
  /** All that the person has already among what was told, now that this has changed. */
  | { type: 'had'; ids: string[] }
  /** The lists are at their end, or cannot be gone on with. */
  | { type: 'end'; failure: Failure | null }
  | { type: 'saving'; ended: number; total: number }
  | { type: 'saved'; saved: number; failed: number; fileName: string }
  | { type: 'not-saved'; failure: Failure }
  /** It was more than the lists tell: a job does it, and says how it fares. */
  | { type: 'handed-over' };

/** Looks of views at the library: in memory, and gone with the view. */
export type Looking = {
  /** Begins a look for a view; resolves with whose library it is. Ends with the signal, which is aborted when the view has gone. */
  begin(view: string, tell: (news: LookNews) => void, signal: AbortSignal): Promise<Account>;
  /**
   * Saves items that the view's look has found, with what is beside them, as one ZIP. Throws too-large where they are more than may
   * stand in memory: then a job does it; and not-there where the look knows nothing of them. What has begun goes on when the view goes,
   * as a popup does at the first click beside it.
   */
  saveNow(view: string, ids: readonly string[], set: SetForPicked): Promise<void>;
  /** Tells all views anew what the person has: something was saved, added or forgotten. */
  recall(): Promise<void>;
  /** All that a look of an account's library has found, where one is at its end; else null. */
  seen(account: string): Seen | null;
  /** Whether any view looks, or something is still being saved. */
  isOn(): boolean;
};

export type LookingDeps = FetchDeps & {
  sources: readonly Source[];
  join: Join;
  account: () => Promise<Account>;
  store: Pick<JobStore, 'remembered'>;
  /** Notes what a library holds that was looked through to its end. */
  keepLook: (look: LookedAt) => Promise<void>;
  /** Makes the archive and puts it into Downloads; resolves with its name when it is there. */
  save: (
    account: Account,
    contents: Content[],
    failed: ItemRow[],
    style: FileStyle,
    signal: AbortSignal,
  ) => Promise<string>;
  /** Aborted when the engine goes: what is being saved then cannot end any more. */
  signal: AbortSignal;
  /** Starts a job for these ids, which tells by itself how it fares. */
  exportItems: (account: Account, ids: string[], set: SetForPicked) => Promise<unknown>;
  /** Runs what no update of the extension may interrupt. */
  whileWorking: <T>(work: () => Promise<T>) => Promise<T>;
  /** Nothing is being saved any more. */
  onSaved: () => void;
};

/** Bytes of media in one ZIP that is made in memory: JSZip holds three times as much (`docs/architecture.md`). */
export const mostInMemory = 200_000_000;

type Look = {
  account: Account;
  seen: Seen;
  isWhole: boolean;
  tell: (news: LookNews) => void;
  signal: AbortSignal;
};

export function createLooking(deps: LookingDeps): Looking {
  const looks = new Map<string, Look>();
  let saving = 0;

  const hadAmong = async (rows: ItemRow[], account: Account) => {
    const remembered = await rememberedRows(rows, account.id, deps.store);
    return [...remembered].flatMap(([id, how]) => (how === 'saved' ? [id] : []));
  };

  const list = async (look: Look) => {
    const { account, seen, tell, signal } = look;
    try {
      for await (const page of lookThrough(account, seen, deps, signal))
        tell({ type: 'page', ...page, had: await hadAmong(page.rows, account) });
      look.isWhole = true;
      await deps.keepLook({ account: account.id, at: deps.clock.now(), amount: amountOf(ownFiles(seen)) });
      tell({ type: 'end', failure: null });
    } catch (error) {
      if (!signal.aborted) tell({ type: 'end', failure: toFailure(error) });
    }
  };

  const save = async ({ account, tell }: Look, rows: ItemRow[], style: FileStyle) => {
    const { signal } = deps;
    const total = rows.length;
    let ended = 0;
    let bytes = 0;
    const onEnd = (_row: ItemRow, outcome: Outcome) => {
      bytes += 'media' in outcome ? outcome.media.bytes : 0;
      // Most lists tell no size.
      if (bytes > mostInMemory) throw new ExpectedFailure('too-large', String(bytes));
      tell({ type: 'saving', ended: ++ended, total });
    };
    tell({ type: 'saving', ended, total });
    const fetched = await fetchTogether(rows, account, deps, onEnd, signal);
    try {
      const contents = fetched.flatMap(({ row, outcome }) => contentOf(row, outcome));
      const failed = fetched.flatMap(({ row, outcome }) => failedOf(row, outcome));
      const fileName = await deps.save(account, contents, failed, style, signal);
      tell({ type: 'saved', saved: contents.length, failed: failed.length, fileName });
    } finally {
      await discardAll(fetched);
    }
  };

  return {
    async begin(view, tell, signal) {
      const account = await deps.account();
      signal.throwIfAborted();
      const look = { account, seen: new Map(), isWhole: false, tell, signal };
      looks.set(view, look);
      signal.addEventListener('abort', () => looks.delete(view), { once: true });
      void list(look);
      return account;
    },
    async saveNow(view, ids, set) {
      const look = looks.get(view);
      const rows = look === undefined ? [] : chosen(look.seen, ids);
      if (look === undefined || rows.length === 0) throw new ExpectedFailure('not-there', 'look');
      const bytes = rows.reduce((sum, { item }) => sum + (item.links[0]?.bytes ?? 0), 0);
      if (bytes > mostInMemory) throw new ExpectedFailure('too-large', String(bytes));
      saving++;
      const notSaved = (error: unknown) => look.tell({ type: 'not-saved', failure: toFailure(error) });
      const saveOrHandOver = () =>
        save(look, rows, set).catch(async (error: unknown) => {
          if (deps.signal.aborted) return;
          if (!look.signal.aborted && !isFailure(error, 'too-large')) return notSaved(error);
          // Too much, or nobody is there to be told. Who cannot even start a job then meets the reason when they look again.
          await deps.exportItems(look.account, [...ids], set).then(() => look.tell({ type: 'handed-over' }), notSaved);
        });
      void deps.whileWorking(saveOrHandOver).finally(() => {
        saving--;
        deps.onSaved();
      });
    },
    async recall() {
      for (const { account, seen, tell } of looks.values())
        tell({ type: 'had', ids: await hadAmong([...seen.values()], account) });
    },
    seen: (id) => [...looks.values()].find(({ account, isWhole }) => isWhole && account.id === id)?.seen ?? null,
    isOn: () => looks.size > 0 || saving > 0,
  };
}

/** What was chosen and has a file, with what is beside it. */
function chosen(seen: Seen, ids: readonly string[]): ItemRow[] {
  const wanted = new Set(ids);
  return [...seen.values()].filter(
    ({ id, item }) => item.links.length > 0 && (wanted.has(id) || (item.beside !== null && wanted.has(item.beside))),
  );
}

function contentOf(row: ItemRow, outcome: Outcome): Content[] {
  return 'media' in outcome ? [{ row, ...outcome }] : [];
}

function failedOf(row: ItemRow, outcome: Outcome): ItemRow[] {
  return 'media' in outcome ? [] : [{ ...row, status: 'failed', reason: outcome.reason }];
}
