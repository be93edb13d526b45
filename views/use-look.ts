import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { KnownItem } from '../lib/catalogue/card';
import { createKnownItems, type KnownItems } from '../lib/catalogue/known-items';
import { type Failure, isFailure, toFailure } from '../lib/errors';
import type { LookNews } from '../lib/export/looking';
import type { ItemRow } from '../lib/export/ports';
import { ask } from '../lib/messaging/channel';
import { onLook } from '../lib/messaging/look';
import type { Account } from '../lib/sora/item';

/** Milliseconds between two showings while pages arrive: a list of 20,000 is sorted anew for each. */
const showEvery = 700;

export type Look = {
  account: Account | null;
  known: KnownItems<KnownItem>;
  version: number;
  loading: boolean;
  /** What kept the lists from being read to their end. */
  failure: Failure | null;
  /** What is being saved at once, and how that has ended. */
  saving: Extract<LookNews, { type: 'saving' | 'saved' | 'not-saved' }> | null;
  row(id: string): ItemRow | null;
  /** Saves a few at once as one ZIP; how that ends is in `saving`. False where a job is to do it. */
  saveNow(ids: string[]): Promise<boolean>;
  again(): void;
};

const empty = () => createKnownItems<KnownItem>();

/** Looks through the library of whoever is signed in, for as long as this page is open. Nothing of it is stored. */
export function useLook(): Look {
  const [turn, setTurn] = useState(0);
  const view = useMemo(() => crypto.randomUUID(), [turn]);
  const rows = useRef(new Map<string, ItemRow>());
  const [shown, setShown] = useState({ known: empty(), version: 0 });
  const [account, setAccount] = useState<Account | null>(null);
  const [end, setEnd] = useState<{ failure: Failure | null } | null>(null);
  const [saving, setSaving] = useState<Look['saving']>(null);

  useEffect(() => {
    const gone = new AbortController();
    rows.current = new Map();
    let timer: ReturnType<typeof setTimeout> | null = null;
    const show = () => {
      timer = null;
      const known = empty();
      known.add([...rows.current.values()].map(knownItem));
      setShown(({ version }) => ({ known, version: version + 1 }));
    };
    const hear = (news: LookNews) => {
      switch (news.type) {
        case 'page':
          for (const row of news.rows) rows.current.set(row.id, row);
          timer ??= setTimeout(show, rows.current.size > news.rows.length ? showEvery : 0);
          return;
        case 'end':
          return setEnd({ failure: news.failure });
        default:
          return setSaving(news);
      }
    };
    setEnd(null);
    onLook(view, hear, gone.signal);
    ask('look', { view }).then(setAccount, (error: unknown) => setEnd({ failure: toFailure(error) }));
    return () => {
      gone.abort();
      if (timer !== null) clearTimeout(timer);
    };
  }, [view]);

  const saveNow = async (ids: string[]): Promise<boolean> => {
    try {
      await ask('save-now', { view, ids });
    } catch (error) {
      if (isFailure(error, 'too-large', 'not-there')) return false;
      setSaving({ type: 'not-saved', failure: toFailure(error) });
    }
    return true;
  };

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

/** A row as the views of a library know it. */
function knownItem({ item, ...row }: ItemRow): KnownItem {
  const { links: _links, absence: _absence, preview: _preview, ...facts } = item;
  const { sources, variant, status, reason, path, sha256, mediaType } = row;
  return { ...facts, sources, variant, status, reason, path, sha256, mediaType, bytes: item.links[0]?.bytes ?? null };
}
