import { useEffect, useRef, useState } from 'preact/hooks';
import { CardOverlays, type OverlayCard } from '../../components/selection/card-overlays';
import type { PageCard } from './find-cards';
import { useSavedIds } from './use-saved-ids';
import { watchCards } from './watch-cards';

export type CardLayerProps = {
  account: string;
  /** The last run. */
  run: string | null;
  /** Whether cards are being selected, and which ones are. */
  active: boolean;
  selected: ReadonlySet<string>;
  onToggle(id: string, range: boolean): void;
  /** Called with the cards near the window when they may have changed. Only the first function passed in is used. */
  onSight(cards: readonly PageCard[]): void;
};

/**
 * Watches the cards of the page and draws overlays on them. It's separate from the bar, so that scrolling doesn't
 * render the bar.
 */
export function CardLayer({ account, run, active, selected, onToggle, onSight }: CardLayerProps) {
  const [cards, setCards] = useState<Pick<OverlayCard, 'id' | 'label' | 'place'>[]>([]);
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const unmounted = new AbortController();
    watchCards((seen) => {
      const start = layer.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
      setCards(seen.map((card) => ({ ...card, place: placeFrom(card.place, start) })));
      onSight(seen);
    }, unmounted.signal);
    return () => unmounted.abort();
  }, []);

  const saved = useSavedIds(
    cards.map(({ id }) => id),
    account,
    run,
  );
  const marked = cards
    .filter(({ id }) => active || saved.has(id))
    .map((card) => ({ ...card, selected: selected.has(card.id), saved: saved.has(card.id) }));
  return <CardOverlays cards={marked} active={active} onToggle={onToggle} layer={layer} />;
}

function placeFrom({ left, top, width, height }: DOMRect, start: { left: number; top: number }) {
  return { left: left - start.left, top: top - start.top, width, height };
}
