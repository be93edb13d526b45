import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MarkedCard } from '../../components/card-marks';
import type { PickingView } from '../../components/picking-controls';
import type { ViewState } from '../../components/view-state';
import { type Card, cardsIn } from './cards';
import { createPicking, type Picking } from './picking';
import { idIn } from './selectors';
import { useSaved } from './use-saved';
import { watchCards } from './watch-cards';

/** What the layer over the cards shows, and how the bar steers picking. `path` is where the page is; `save` exports these ids. */
export function usePicking(state: ViewState, path: string, save: (ids: string[]) => void) {
  const [picking, setPicking] = useState<Picking>({ active: false, picked: new Set() });
  const picked = useMemo(() => createPicking(setPicking), []);
  const [cards, setCards] = useState<Pick<MarkedCard, 'id' | 'label' | 'place'>[]>([]);
  const layer = useRef<HTMLDivElement>(null);

  const isReady = state.type === 'ready';
  useEffect(() => {
    if (!isReady) return;
    const gone = new AbortController();
    watchCards((seen) => {
      const start = layer.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
      picked.see(seen.map(({ id }) => id));
      setCards(seen.map((card) => ({ ...card, place: placeFrom(card.place, start) })));
    }, gone.signal);
    return () => gone.abort();
  }, [isReady]);
  useEffect(() => picked.leave(), [path]);
  // A run that has begun takes what was picked with it.
  useEffect(() => {
    if (state.type === 'run') picked.end();
  }, [state.type]);

  const ids = useMemo(() => cards.map(({ id }) => id), [cards]);
  const last = isReady ? state.last : null;
  const saved = useSaved(ids, isReady ? state.account.id : null, last?.job ?? null);
  const single = idIn(path);
  const mean = last !== null && last.counts.saved > 0 ? last.counts.savedBytes / last.counts.saved : null;

  const view: PickingView = {
    active: picking.active,
    count: picking.picked.size,
    shown: cards.length,
    bytes: mean === null ? null : mean * picking.picked.size,
    single: single !== null,
    begin: picked.begin,
    end: picked.end,
    pickShown: () => picked.pickAll(inWindow(cardsIn(document))),
    save: () => save([...picking.picked]),
    saveSingle: () => single !== null && save([single]),
  };
  const marked: MarkedCard[] = isReady
    ? cards.map(({ id, label, place }) => ({ id, label, place, picked: picking.picked.has(id), saved: saved.has(id) }))
    : [];
  return { view, layer: { cards: marked, active: picking.active, onToggle: picked.toggle, layer } };
}

function placeFrom({ left, top, width, height }: DOMRect, start: { left: number; top: number }) {
  return { left: left - start.left, top: top - start.top, width, height };
}

/** Of the cards that the page holds, those that a person sees. */
function inWindow(cards: Card[]): string[] {
  const seen = cards.filter(({ place }) => place.bottom > 0 && place.top < innerHeight);
  return seen.map(({ id }) => id);
}
