import type { ArchiveContent } from '../../model/archive';
import type { LastScan } from '../../model/estimate';
import { ExpectedFailure, type Failure, isFailure, toFailure } from '../../model/failure';
import type { Account, Source } from '../../model/item';
import type { FileStyle, ListProgress, SelectionOptions } from '../../model/job';
import type { ItemRow, JobStore } from '../../model/ports';
import type { Site } from '../../sora/sora-site';
import type { DownloadItemDeps } from '../download/download-item';
import { discardBatch, fetchBatch } from '../download/fetch-batch';
import { sizeTotalOf } from '../progress/size-total';
import { lookUpHistory } from './history-lookup';
import type { Join } from './list-sources';
import { isOwnFile, type ScannedItem, scanLibrary } from './scan-library';

/** Events of a view's scan, and of saving its items at once. `alreadySaved`: ids of items that the user already has. */
export type ScanEvent =
  | { type: 'page'; rows: ItemRow[]; lists: ListProgress[]; alreadySaved: string[] }
  /** All scanned items that the user already has, after a change. */
  | { type: 'already-saved'; ids: string[] }
  /** All lists are read, or one can't be read further. */
  | { type: 'end'; failure: Failure | null }
  | { type: 'saving'; ended: number; total: number }
  | { type: 'saved'; saved: number; failed: number; fileName: string }
  | { type: 'not-saved'; failure: Failure }
  /** The files are too large for memory, so a job exports them and reports its own progress. */
  | { type: 'handed-over' };

/** Scans of the library for views. They are kept in memory until the view closes. */
export type LibraryScans = {
  /** Starts a scan for a view and resolves with the account. The signal ends it when the view closes. */
  begin(view: string, report: (update: ScanEvent) => void, signal: AbortSignal): Promise<Account>;
  /**
   * Saves scanned items, with their captions and reference images, as one ZIP. Throws too-large if they don't fit into
   * memory and need a job, and not-there if the scan doesn't have them. Continues after the view has closed: a popup
   * closes on the first click outside.
   */
  saveNow(view: string, ids: readonly string[], set: SelectionOptions): Promise<void>;
  /** Tells all views what the user has, after something was saved, imported, or forgotten. */
  refreshSaved(): Promise<void>;
  /** The items of a finished scan of an account's library. Null if there is none. */
  seen(account: string): ScannedItem | null;
  /** Whether a view has a scan, or items are still being saved. */
  isOn(): boolean;
};

export type LibraryScansDeps = {
  /** What a scan reads, and what an item is downloaded with. */
  lists: { site: Site; sources: readonly Source[]; join: Join };
  download: DownloadItemDeps;
  account: () => Promise<Account>;
  store: Pick<JobStore, 'knownOutcomes'>;
  /** Stores the totals of a completely scanned library. */
  saveLastScan: (scan: LastScan) => Promise<void>;
  /** Saves the archive to Downloads. Resolves with its file name when it is there. */
  save: (
    account: Account,
    contents: ArchiveContent[],
    failed: ItemRow[],
    style: FileStyle,
    signal: AbortSignal,
  ) => Promise<string>;
  /** Aborts when the engine closes, which ends all saving. */
  signal: AbortSignal;
  /** Starts a job for these ids. It reports its own progress. */
  exportItems: (account: Account, ids: string[], set: SelectionOptions) => Promise<unknown>;
  /** Runs work that an update of the extension must not interrupt. */
  whileWorking: <T>(work: () => Promise<T>) => Promise<T>;
  /** Nothing is being saved anymore. */
  onSaved: () => void;
};

/** Maximum bytes of media in a ZIP in memory. JSZip needs three times as much (`docs/decisions/zip-writer.md`). */
export const maxInMemory = 200_000_000;

type Scan = {
  account: Account;
  seen: ScannedItem;
  isWhole: boolean;
  report: (update: ScanEvent) => void;
  signal: AbortSignal;
};

export function createLibraryScans(deps: LibraryScansDeps): LibraryScans {
  const scans = new Map<string, Scan>();
  let saving = 0;

  return {
    async begin(view, report, signal) {
      const account = await deps.account();
      signal.throwIfAborted();
      const scan = { account, seen: new Map(), isWhole: false, report, signal };
      scans.set(view, scan);
      signal.addEventListener('abort', () => scans.delete(view), { once: true });
      void listLibrary(scan, deps);
      return account;
    },
    async saveNow(view, ids, set) {
      const scan = scans.get(view);
      const rows = scan === undefined ? [] : chosen(scan.seen, ids);
      if (scan === undefined || rows.length === 0) throw new ExpectedFailure('not-there', 'scan');
      const bytes = rows.reduce((sum, { item }) => sum + (item.links[0]?.bytes ?? 0), 0);
      if (bytes > maxInMemory) throw new ExpectedFailure('too-large', String(bytes));
      saving++;
      const notSaved = (error: unknown) => scan.report({ type: 'not-saved', failure: toFailure(error) });
      const saveOrHandOver = () =>
        saveAtOnce(scan, rows, set, deps).catch(async (error: unknown) => {
          if (deps.signal.aborted) return;
          if (!scan.signal.aborted && !isFailure(error, 'too-large')) return notSaved(error);
          // Too large, or the view has closed. If a job can't start either, the next view shows why.
          await deps
            .exportItems(scan.account, [...ids], set)
            .then(() => scan.report({ type: 'handed-over' }), notSaved);
        });
      void deps.whileWorking(saveOrHandOver).finally(() => {
        saving--;
        deps.onSaved();
      });
    },
    async refreshSaved() {
      for (const { account, seen, report } of scans.values())
        report({ type: 'already-saved', ids: await alreadySavedAmong([...seen.values()], account, deps.store) });
    },
    seen: (id) => [...scans.values()].find(({ account, isWhole }) => isWhole && account.id === id)?.seen ?? null,
    isOn: () => scans.size > 0 || saving > 0,
  };
}

/** The selected items that have a file, with their captions and reference images. */
function chosen(seen: ScannedItem, ids: readonly string[]): ItemRow[] {
  const wanted = new Set(ids);
  return [...seen.values()].filter(
    ({ id, item }) => item.links.length > 0 && (wanted.has(id) || (item.beside !== null && wanted.has(item.beside))),
  );
}

/** The ids of the rows that the user already has. */
async function alreadySavedAmong(
  rows: ItemRow[],
  account: Account,
  store: LibraryScansDeps['store'],
): Promise<string[]> {
  const outcomes = await lookUpHistory(rows, account.id, store);
  return [...outcomes].flatMap(([id, how]) => (how === 'saved' ? [id] : []));
}

/** Reports each page of a scan, then its end. Never rejects. */
async function listLibrary(scan: Scan, { lists, store, saveLastScan, download }: LibraryScansDeps): Promise<void> {
  const { account, seen, report, signal } = scan;
  try {
    for await (const page of scanLibrary(account, seen, lists, signal))
      report({ type: 'page', ...page, alreadySaved: await alreadySavedAmong(page.rows, account, store) });
    scan.isWhole = true;
    await saveLastScan({ account: account.id, at: download.clock.now(), amount: sizeTotalOf(isOwnFile(seen)) });
    report({ type: 'end', failure: null });
  } catch (error) {
    if (!signal.aborted) report({ type: 'end', failure: toFailure(error) });
  }
}

/** Downloads items into memory and saves them as one ZIP. Throws too-large if they don't fit. */
async function saveAtOnce(
  { account, report }: Scan,
  rows: ItemRow[],
  style: FileStyle,
  deps: LibraryScansDeps,
): Promise<void> {
  const total = rows.length;
  let ended = 0;
  let bytes = 0;
  const onEnd = (more: number) => {
    bytes += more;
    // Most lists have no sizes, so check again here.
    if (bytes > maxInMemory) throw new ExpectedFailure('too-large', String(bytes));
    report({ type: 'saving', ended: ++ended, total });
  };
  report({ type: 'saving', ended, total });
  const batch = await fetchBatch(rows, account, deps.download, onEnd, deps.signal);
  try {
    const { contents, failed } = batch;
    const fileName = await deps.save(account, contents, failed, style, deps.signal);
    report({ type: 'saved', saved: contents.length, failed: failed.length, fileName });
  } finally {
    await discardBatch(batch);
  }
}
