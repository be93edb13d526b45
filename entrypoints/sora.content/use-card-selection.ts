import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ViewState } from '../../components/export/view-state';
import type { PickingView } from '../../components/selection/selection-controls';
import type { CardLayerProps } from './card-layer';
import { createPicking, type Picking } from './card-selection';
import { type Card, cardsOf, inSight, linksIn } from './find-cards';
import { idIn } from './selectors';

/**
 * How the bar steers picking, and what the layer over the cards shows: null while none is laid. `path` is where the page is; `save`
 * exports these ids.
 */
export function usePicking(
  state: ViewState,
  path: string,
  save: (ids: string[]) => void,
): { view: PickingView; layer: CardLayerProps | null } {
  const [picking, setPicking] = useState<Picking>({ active: false, picked: new Set() });
  const picked = useMemo(() => createPicking(setPicking), []);
  const [shown, setShown] = useState(0);
  const [recognized, setRecognized] = useState(false);

  useEffect(() => picked.leave(), [path]);
  // A run that has begun takes what was picked with it.
  useEffect(() => {
    if (state.type === 'run') picked.end();
  }, [state.type]);

  const last = state.type === 'ready' ? state.last : null;
  const single = idIn(path);
  const mean = last !== null && last.counts.saved > 0 ? last.counts.savedBytes / last.counts.saved : null;

  const view: PickingView = {
    active: picking.active,
    count: picking.picked.size,
    shown,
    recognized,
    bytes: mean === null ? null : mean * picking.picked.size,
    single: single !== null,
    begin: picked.begin,
    end: picked.end,
    pickShown: () => picked.pickAll(idsOf(inSight(cardsOf(linksIn(document))))),
    save: () => save([...picking.picked]),
    saveSingle: () => single !== null && save([single]),
  };
  if (state.type !== 'ready') return { view, layer: null };

  const onSight = (cards: readonly Card[]) => {
    picked.see(idsOf(cards));
    setRecognized(cards.length > 0);
    setShown(inSight(cards).length);
  };
  const onToggle = (id: string, range: boolean) => {
    // Of a page that holds all its cards, a person may have jumped over many.
    if (range) picked.see(idsOf(cardsOf(linksIn(document))));
    picked.toggle(id, range);
  };
  const { account } = state;
  return { view, layer: { ...picking, account: account.id, run: last?.job ?? null, onToggle, onSight } };
}

const idsOf = (cards: readonly Card[]) => cards.map(({ id }) => id);
