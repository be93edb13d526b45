import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ViewState } from '../../components/export/view-state';
import type { SelectionState } from '../../components/selection/selection-controls';
import type { CardLayerProps } from './card-layer';
import { type CardSelection, createCardSelection } from './card-selection';
import { cardsOf, linksIn, type PageCard, visibleCards } from './find-cards';
import { idIn } from './selectors';

/**
 * The bar's controls for selecting, and the state of the layer over the cards: null if there's none. `path` is the
 * page's path; `save` exports these IDs.
 */
export function useCardSelection(
  state: ViewState,
  path: string,
  save: (ids: string[]) => void,
): { view: SelectionState; layer: CardLayerProps | null } {
  const [selection, setPicking] = useState<CardSelection>({ active: false, selected: new Set() });
  const selected = useMemo(() => createCardSelection(setPicking), []);
  const [shown, setShown] = useState(0);
  const [recognized, setRecognized] = useState(false);

  useEffect(() => selected.leave(), [path]);
  // A started run includes the selection.
  useEffect(() => {
    if (state.type === 'run') selected.end();
  }, [state.type]);

  const last = state.type === 'ready' ? state.last : null;
  const single = idIn(path);
  const mean = last !== null && last.counts.saved > 0 ? last.counts.savedBytes / last.counts.saved : null;

  const view: SelectionState = {
    active: selection.active,
    count: selection.selected.size,
    shown,
    recognized,
    bytes: mean === null ? null : mean * selection.selected.size,
    single: single !== null,
    begin: selected.begin,
    end: selected.end,
    pickShown: () => selected.pickAll(idsOf(visibleCards(cardsOf(linksIn(document))))),
    save: () => save([...selection.selected]),
    saveSingle: () => single !== null && save([single]),
  };
  if (state.type !== 'ready') return { view, layer: null };

  const onSight = (cards: readonly PageCard[]) => {
    selected.see(idsOf(cards));
    setRecognized(cards.length > 0);
    setShown(visibleCards(cards).length);
  };
  const onToggle = (id: string, range: boolean) => {
    // If the page renders all its cards, the user may have jumped over many.
    if (range) selected.see(idsOf(cardsOf(linksIn(document))));
    selected.toggle(id, range);
  };
  const { account } = state;
  return { view, layer: { ...selection, account: account.id, run: last?.job ?? null, onToggle, onSight } };
}

const idsOf = (cards: readonly PageCard[]) => cards.map(({ id }) => id);
