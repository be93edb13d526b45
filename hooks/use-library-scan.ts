import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ScanEvent } from '../lib/export/scan/library-scans';
import { createKnownItems, type KnownItems } from '../lib/library-index/known-items';
import type { KnownItem } from '../lib/library-index/library-card';
import { sendMessage } from '../lib/messaging/message-channel';
import { sendIds } from '../lib/messaging/offered-ids';
import { subscribeToScan } from '../lib/messaging/scan-channel';
import { type Failure, isFailure, toFailure } from '../lib/model/failure';
import type { Account } from '../lib/model/item';
import type { ItemRow } from '../lib/model/ports';

/** Milliseconds between two showings while pages arrive: a list of 20,000 is sorted anew for each. */
const showEvery = 700;

export type LibraryScan = {
  account: Account | null;
  known: KnownItems<KnownItem>;
  version: number;
  loading: boolean;
  /** What kept the lists from being read to their end. */
  failure: Failure | null;
  /** What is being saved at once, and how that has ended. */
  saving: Extract<ScanEvent, { type: 'saving' | 'saved' | 'not-saved' }> | null;
  row(id: string): ItemRow | null;
  /** Saves a few at once as one ZIP; how that ends is in `saving`. What is too much for that goes to `exportItems`, which may be at something else. */
  saveNow(ids: string[], exportItems: (ids: string[]) => boolean): void;
  again(): void;
};

const empty = () => createKnownItems<KnownItem>();

/** Looks through the library of whoever is signed in, for as long as this page is open. Nothing of it is stored. */
export function useLibraryScan(): LibraryScan {
  const [turn, setTurn] = useState(0);
  const view = useMemo(() => crypto.randomUUID(), [turn]);
  const rows = useRef(new Map<string, ItemRow>());
  const had = useRef(new Set<string>());
  const [shown, setShown] = useState({ known: empty(), version: 0 });
  const [account, setAccount] = useState<Account | null>(null);
  const [end, setEnd] = useState<{ failure: Failure | null } | null>(null);
  const [saving, setSaving] = useState<LibraryScan['saving']>(null);

  useEffect(() => {
    const unmounted = new AbortController();
    rows.current = new Map();
    had.current = new Set();
    let timer: ReturnType<typeof setTimeout> | null = null;
    const show = () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      const known = empty();
      known.add([...rows.current.values()].map((row) => knownItem(row, had.current.has(row.id))));
      setShown(({ version }) => ({ known, version: version + 1 }));
    };
    const listener = (update: ScanEvent) => {
      switch (update.type) {
        case 'page':
          for (const row of update.rows) rows.current.set(row.id, row);
          for (const id of update.had) had.current.add(id);
          timer ??= setTimeout(show, rows.current.size > update.rows.length ? showEvery : 0);
          return;
        case 'had':
          had.current = new Set(update.ids);
          timer ??= setTimeout(show, 0);
          return;
        case 'handed-over':
          return setSaving(null);
        case 'end':
          // What is said to be all that there is has to stand there: nothing moves any more.
          show();
          return setEnd({ failure: update.failure });
        default:
          return setSaving(update);
      }
    };
    setEnd(null);
    subscribeToScan(view, listener, unmounted.signal);
    sendMessage('background', 'scan', { view }).then(setAccount, (error: unknown) =>
      setEnd({ failure: toFailure(error) }),
    );
    return () => {
      unmounted.abort();
      if (timer !== null) clearTimeout(timer);
    };
  }, [view]);

  const saveNow: LibraryScan['saveNow'] = (ids, exportItems) =>
    void sendIds(ids, (some) => sendMessage('background', 'save-now', { view, ids: some })).catch((error: unknown) => {
      if (isFailure(error, 'too-large', 'not-there') && exportItems(ids)) return;
      setSaving({ type: 'not-saved', failure: toFailure(error) });
    });

  return {
    account,
    ...shown,
    loading: end === null,
    failure: end?.failure ?? null,
    saving,
    row: (id) => rows.current.get(id) ?? null,
    saveNow,
    again: () => setTurn(turn + 1),
  };
}

/** A row as the views of a library know it. What Sora has no file of any more may be `had` as well. */
function knownItem({ item, ...row }: ItemRow, had: boolean): KnownItem {
  const { links: _links, absence: _absence, preview: _preview, ...facts } = item;
  const { sources, variant, path, sha256, mediaType } = row;
  const status = had ? 'had' : row.status;
  const reason = had ? null : row.reason;
  return { ...facts, sources, variant, status, reason, path, sha256, mediaType, bytes: item.links[0]?.bytes ?? null };
}
