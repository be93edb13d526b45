import { useEffect, useRef, useState } from 'preact/hooks';
import { CardMarks, type MarkedCard } from '../../components/selection/card-overlays';
import type { Card } from './find-cards';
import { useSaved } from './use-saved-ids';
import { watchCards } from './watch-cards';

export type CardLayerProps = {
  account: string;
  /** The last run. */
  run: string | null;
  /** Whether cards are being picked, and those that are. */
  active: boolean;
  picked: ReadonlySet<string>;
  onToggle(id: string, range: boolean): void;
  /** Told the cards near the window whenever they may have changed. The first one given is kept. */
  onSight(cards: readonly Card[]): void;
};

/** Watches the cards of the page and lays marks over them. Apart from the bar, which is not drawn anew as the page is scrolled. */
export function CardLayer({ account, run, active, picked, onToggle, onSight }: CardLayerProps) {
  const [cards, setCards] = useState<Pick<MarkedCard, 'id' | 'label' | 'place'>[]>([]);
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const gone = new AbortController();
    watchCards((seen) => {
      const start = layer.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
      setCards(seen.map((card) => ({ ...card, place: placeFrom(card.place, start) })));
      onSight(seen);
    }, gone.signal);
    return () => gone.abort();
  }, []);

  const saved = useSaved(
    cards.map(({ id }) => id),
    account,
    run,
  );
  const marked = cards
    .filter(({ id }) => active || saved.has(id))
    .map((card) => ({ ...card, picked: picked.has(card.id), saved: saved.has(card.id) }));
  return <CardMarks cards={marked} active={active} onToggle={onToggle} layer={layer} />;
}

function placeFrom({ left, top, width, height }: DOMRect, start: { left: number; top: number }) {
  return { left: left - start.left, top: top - start.top, width, height };
}
