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

/** Milliseconds between two showings while pages arrive: a list of 20,000 is sorted anew for each. */
const showEvery = 700;

export type LibraryScan = LibraryScanState & {
  row(id: string): ItemRow | null;
  /** Saves a few at once as one ZIP; how that ends is in `saving`. What is too much for that goes to `exportItems`, which may be at something else. */
  saveNow(ids: string[], exportItems: (ids: string[]) => boolean): void;
  again(): void;
};

/** Scans the library of whoever is signed in, for as long as this page is open. Nothing of it is stored. */
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
        return showLater(rows.add(update.rows, update.had) ? 0 : showEvery);
      case 'had':
        rows.replaceSaved(update.ids);
        return showLater(0);
      case 'handed-over':
        return dispatch({ type: 'saving', saving: null });
      case 'end':
        // What is said to be all that there is has to stand there: nothing moves any more.
        show();
        return dispatch({ type: 'ended', failure: update.failure });
      default:
        return dispatch({ type: 'saving', saving: update });
    }
  };
}
