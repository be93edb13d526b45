import { type Dispatch, useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { ScanEvent } from '../../lib/export/scan/library-scans';
import { sendMessage } from '../../lib/messaging/message-channel';
import { sendIds } from '../../lib/messaging/offered-ids';
import { subscribeToScan } from '../../lib/messaging/scan-channel';
import { isFailure, toFailure } from '../../lib/model/failure';
import type { ItemRow } from '../../lib/model/ports';
import {
  initialLibraryScan,
  type LibraryScanEvent,
  type LibraryScanState,
  reduceLibraryScan,
} from './library-scan-reducer';
import { createScannedRows, type ScannedRows } from './scanned-rows';

/** Milliseconds between updates while pages arrive. Each update sorts the whole list, which may have 20,000 items. */
const showEvery = 700;

export type LibraryScan = LibraryScanState & {
  row(id: string): ItemRow | null;
  /**
   * Saves a few items as one ZIP; `saving` has the result. A selection that's too large goes to `exportItems`, unless
   * that can't start now.
   */
  saveNow(ids: string[], exportItems: (ids: string[]) => boolean): void;
  again(): void;
};

/** Scans the signed-in user's library while this page is open. Stores nothing. */
export function useLibraryScan(): LibraryScan {
  const [turn, setTurn] = useState(0);
  const view = useMemo(() => crypto.randomUUID(), [turn]);
  const rows = useRef(createScannedRows());
  const [state, dispatch] = useReducer(reduceLibraryScan, null, initialLibraryScan);

  useEffect(() => {
    const unmounted = new AbortController();
    rows.current = createScannedRows();
    dispatch({ type: 'started' });
    subscribeToScan(view, scanListener(rows.current, dispatch, unmounted.signal), unmounted.signal);
    sendMessage('background', 'scan', { view }).then(
      (account) => dispatch({ type: 'account', account }),
      (error: unknown) => dispatch({ type: 'ended', failure: toFailure(error) }),
    );
    return () => unmounted.abort();
  }, [view]);

  const saveNow: LibraryScan['saveNow'] = (ids, exportItems) =>
    void sendIds(ids, (some) => sendMessage('background', 'save-now', { view, ids: some })).catch((error: unknown) => {
      if (isFailure(error, 'too-large', 'not-there') && exportItems(ids)) return;
      dispatch({ type: 'saving', saving: { type: 'not-saved', failure: toFailure(error) } });
    });

  return { ...state, row: (id) => rows.current.row(id), saveNow, again: () => setTurn(turn + 1) };
}

/** Collects what a scan reports, and shows it a few times a second. */
function scanListener(
  rows: ScannedRows,
  dispatch: Dispatch<LibraryScanEvent>,
  unmounted: AbortSignal,
): (update: ScanEvent) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    clearTimeout(timer);
    timer = undefined;
    dispatch({ type: 'found', known: rows.toKnownItems() });
  };
  const showLater = (ms: number) => {
    timer ??= setTimeout(show, ms);
  };
  unmounted.addEventListener('abort', () => clearTimeout(timer));
  return (update) => {
    switch (update.type) {
      case 'page':
        return showLater(rows.add(update.rows, update.alreadySaved) ? 0 : showEvery);
      case 'already-saved':
        rows.replaceSaved(update.ids);
        return showLater(0);
      case 'handed-over':
        return dispatch({ type: 'saving', saving: null });
      case 'end':
        // Shows everything before the scan counts as complete, so that nothing moves afterward.
        show();
        return dispatch({ type: 'ended', failure: update.failure });
      default:
        return dispatch({ type: 'saving', saving: update });
    }
  };
}
