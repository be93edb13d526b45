import type { ArchiveContent } from '../../model/archive';
import type { LastScan } from '../../model/estimate';
import { ExpectedFailure, type Failure, isFailure, toFailure } from '../../model/failure';
import type { Account, Source } from '../../model/item';
import type { FileStyle, SelectionOptions, SourceProgress } from '../../model/job';
import type { ItemRow, JobStore } from '../../model/ports';
import type { DownloadItemDeps, Outcome } from '../download/download-item';
import { discardAll, fetchBatch } from '../download/fetch-batch';
import { sizeTotalOf } from '../progress/size-total';
import { lookUpHistory } from './history-lookup';
import type { Join } from './list-sources';
import { isOwnFile, type ScannedItem, scanLibrary } from './scan-library';

/** What a view hears of its look, and of what it has saved at once. `had`: ids of what the person has already, saved or added. */
export type ScanEvent =
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
export type LibraryScans = {
  /** Begins a look for a view; resolves with whose library it is. Ends with the signal, which is aborted when the view has gone. */
  begin(view: string, report: (update: ScanEvent) => void, signal: AbortSignal): Promise<Account>;
  /**
   * Saves items that the view's look has found, with what is beside them, as one ZIP. Throws too-large where they are more than may
   * stand in memory: then a job does it; and not-there where the look knows nothing of them. What has begun goes on when the view goes,
   * as a popup does at the first click beside it.
   */
  saveNow(view: string, ids: readonly string[], set: SelectionOptions): Promise<void>;
  /** Tells all views anew what the person has: something was saved, added or forgotten. */
  recall(): Promise<void>;
  /** All that a look of an account's library has found, where one is at its end; else null. */
  seen(account: string): ScannedItem | null;
  /** Whether any view looks, or something is still being saved. */
  isOn(): boolean;
};

export type LibraryScansDeps = DownloadItemDeps & {
  sources: readonly Source[];
  join: Join;
  account: () => Promise<Account>;
  store: Pick<JobStore, 'knownOutcomes'>;
  /** Notes what a library holds that was looked through to its end. */
  saveLastScan: (scan: LastScan) => Promise<void>;
  /** Makes the archive and puts it into Downloads; resolves with its name when it is there. */
  save: (
    account: Account,
    contents: ArchiveContent[],
    failed: ItemRow[],
    style: FileStyle,
    signal: AbortSignal,
  ) => Promise<string>;
  /** Aborted when the engine goes: what is being saved then cannot end any more. */
  signal: AbortSignal;
  /** Starts a job for these ids, which tells by itself how it fares. */
  exportItems: (account: Account, ids: string[], set: SelectionOptions) => Promise<unknown>;
  /** Runs what no update of the extension may interrupt. */
  whileWorking: <T>(work: () => Promise<T>) => Promise<T>;
  /** Nothing is being saved any more. */
  onSaved: () => void;
};

/** Bytes of media in one ZIP that is made in memory: JSZip holds three times as much (`docs/architecture.md`). */
export const maxInMemory = 200_000_000;

type Scan = {
  account: Account;
  seen: ScannedItem;
  isWhole: boolean;
  tell: (update: ScanEvent) => void;
  signal: AbortSignal;
};

export function createLibraryScans(deps: LibraryScansDeps): LibraryScans {
  const looks = new Map<string, Scan>();
  let saving = 0;

  const alreadySavedAmong = async (rows: ItemRow[], account: Account) => {
    const outcomes = await lookUpHistory(rows, account.id, deps.store);
    return [...outcomes].flatMap(([id, how]) => (how === 'saved' ? [id] : []));
  };

  const list = async (scan: Scan) => {
    const { account, seen, tell: report, signal } = scan;
    try {
      for await (const page of scanLibrary(account, seen, deps, signal))
        report({ type: 'page', ...page, had: await alreadySavedAmong(page.rows, account) });
      scan.isWhole = true;
      await deps.saveLastScan({ account: account.id, at: deps.clock.now(), amount: sizeTotalOf(isOwnFile(seen)) });
      report({ type: 'end', failure: null });
    } catch (error) {
      if (!signal.aborted) report({ type: 'end', failure: toFailure(error) });
    }
  };

  const save = async ({ account, tell: report }: Scan, rows: ItemRow[], style: FileStyle) => {
    const { signal } = deps;
    const total = rows.length;
    let ended = 0;
    let bytes = 0;
    const onEnd = (_row: ItemRow, outcome: Outcome) => {
      bytes += 'media' in outcome ? outcome.media.bytes : 0;
      // Most lists tell no size.
      if (bytes > maxInMemory) throw new ExpectedFailure('too-large', String(bytes));
      report({ type: 'saving', ended: ++ended, total });
    };
    report({ type: 'saving', ended, total });
    const fetched = await fetchBatch(rows, account, deps, onEnd, signal);
    try {
      const contents = fetched.flatMap(({ row, outcome }) => contentOf(row, outcome));
      const failed = fetched.flatMap(({ row, outcome }) => failedOf(row, outcome));
      const fileName = await deps.save(account, contents, failed, style, signal);
      report({ type: 'saved', saved: contents.length, failed: failed.length, fileName });
    } finally {
      await discardAll(fetched);
    }
  };

  return {
    async begin(view, report, signal) {
      const account = await deps.account();
      signal.throwIfAborted();
      const scan = { account, seen: new Map(), isWhole: false, tell: report, signal };
      looks.set(view, scan);
      signal.addEventListener('abort', () => looks.delete(view), { once: true });
      void list(scan);
      return account;
    },
    async saveNow(view, ids, set) {
      const scan = looks.get(view);
      const rows = scan === undefined ? [] : chosen(scan.seen, ids);
      if (scan === undefined || rows.length === 0) throw new ExpectedFailure('not-there', 'look');
      const bytes = rows.reduce((sum, { item }) => sum + (item.links[0]?.bytes ?? 0), 0);
      if (bytes > maxInMemory) throw new ExpectedFailure('too-large', String(bytes));
      saving++;
      const notSaved = (error: unknown) => scan.tell({ type: 'not-saved', failure: toFailure(error) });
      const saveOrHandOver = () =>
        save(scan, rows, set).catch(async (error: unknown) => {
          if (deps.signal.aborted) return;
          if (!scan.signal.aborted && !isFailure(error, 'too-large')) return notSaved(error);
          // Too much, or nobody is there to be told. Who cannot even start a job then meets the reason when they look again.
          await deps.exportItems(scan.account, [...ids], set).then(() => scan.tell({ type: 'handed-over' }), notSaved);
        });
      void deps.whileWorking(saveOrHandOver).finally(() => {
        saving--;
        deps.onSaved();
      });
    },
    async recall() {
      for (const { account, seen, tell: report } of looks.values())
        report({ type: 'had', ids: await alreadySavedAmong([...seen.values()], account) });
    },
    seen: (id) => [...looks.values()].find(({ account, isWhole }) => isWhole && account.id === id)?.seen ?? null,
    isOn: () => looks.size > 0 || saving > 0,
  };
}

/** What was chosen and has a file, with what is beside it. */
function chosen(seen: ScannedItem, ids: readonly string[]): ItemRow[] {
  const wanted = new Set(ids);
  return [...seen.values()].filter(
    ({ id, item }) => item.links.length > 0 && (wanted.has(id) || (item.beside !== null && wanted.has(item.beside))),
  );
}

function contentOf(row: ItemRow, outcome: Outcome): ArchiveContent[] {
  return 'media' in outcome ? [{ row, ...outcome }] : [];
}

function failedOf(row: ItemRow, outcome: Outcome): ItemRow[] {
  return 'media' in outcome ? [] : [{ ...row, status: 'failed', reason: outcome.reason }];
}
