import type { LibraryState } from '../../components/library/library-state';
import type { Filter } from '../../lib/library-index/item-filter';
import { createKnownItems } from '../../lib/library-index/known-items';
import type { KnownItem } from '../../lib/library-index/library-card';
import { items } from './newest-states';

const words = 'A snow fox in a wheat field, slow dolly shot. '.repeat(12);

/** The same items as in a saved library: variants of one task, a failed one, one with long texts. */
const saved = items.map((item, n): KnownItem => {
  const task = { ...item, taskId: `task_${Math.floor(n / 4)}`, folders: n % 5 === 0 ? ['Harbour'] : [] };
  if (n === 5) return { ...task, status: 'failed', reason: 'gone' };
  if (n === 6) return { ...task, status: 'skipped', reason: 'moderated', prompt: null };
  if (n === 1) return { ...task, status: 'saved', kind: 'image', title: 'Snow fox', prompt: words, seed: 7 };
  return { ...task, status: 'saved', permalink: `https://sora.chatgpt.com/g/${item.id}` };
});
export const known = createKnownItems<KnownItem>();
known.add(saved);

function state(filter: Filter, change: Partial<LibraryState> = {}): LibraryState {
  const filtered = Object.keys(filter).length > 0;
  return {
    items: known.ask(filter, 'newest'),
    times: known.times('newest'),
    facets: known.facets,
    filter,
    filtered,
    order: 'newest',
    open: null,
    loading: false,
    ...change,
  };
}

const none = createKnownItems<KnownItem>();
const nothing = { items: [], times: none.times('newest'), facets: none.facets };
export const reading = state({}, { ...nothing, loading: true });
const viewing = (id: string) => state({}, { open: known.get(id) });

type Shown = { state: LibraryState; selected?: string[]; missing?: boolean };

/** States of the library and the gallery, by name. */
export const libraryStates: Record<string, Shown> = {
  reading: { state: reading },
  items: { state: state({}) },
  selected: { state: state({}), selected: ['gen_0', 'gen_3', 'gen_5'] },
  filtered: { state: state({ text: 'kite', kinds: ['video'] }) },
  'no-match': { state: state({ text: 'submarine' }) },
  nothing: { state: state({}, nothing) },
  unread: { state: state({}, { ...nothing, unread: true }) },
  viewing: { state: viewing('gen_1') },
  'viewing-lost': { state: viewing('gen_5') },
  'files-missing': { state: state({}), missing: true },
};
