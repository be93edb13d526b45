import type { Ref } from 'preact';
import { useText } from '../shared/text-context';

/** A card on the site's page: its ID, its label, and its position in pixels from the start of this layer. */
export type OverlayCard = {
  id: string;
  label: string;
  place: { left: number; top: number; width: number; height: number };
  selected: boolean;
  saved: boolean;
};

type Props = {
  cards: OverlayCard[];
  /** Whether cards are being selected. Otherwise, only saved items are marked. */
  active: boolean;
  /** `range`: from the last one to this one. */
  onToggle(id: string, range: boolean): void;
  /** The element at the start of the layer. */
  layer: Ref<HTMLDivElement>;
};

/**
 * A layer over the site's cards, which it never changes: a checkbox for each while cards are being selected, and a
 * small mark on saved items. Styled by `card-overlays.css`. Synthetic clicks are ignored.
 */
export function CardOverlays({ cards, active, onToggle, layer }: Props) {
  const { t } = useText();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has its own default styles.
    <div class="cards" role="group" aria-label={t('picking.cards')} ref={layer}>
      {cards.map(({ id, label, place, selected, saved }) => (
        <div
          key={id}
          class={selected ? 'card card-picked' : 'card'}
          style={{
            width: `${place.width}px`,
            height: `${place.height}px`,
            left: `${place.left}px`,
            top: `${place.top}px`,
          }}
        >
          {active && (
            <label class="card-area">
              <input
                type="checkbox"
                checked={selected}
                aria-label={label === '' ? id : label}
                onKeyDown={(event) => {
                  // The browser reports a click by keyboard without Shift.
                  if (!event.isTrusted || event.key !== ' ' || !event.shiftKey) return;
                  event.preventDefault();
                  onToggle(id, true);
                }}
                onClick={(event) => {
                  if (event.isTrusted) onToggle(id, event.shiftKey);
                  else event.preventDefault();
                }}
              />
            </label>
          )}
          {saved && (
            <span class="card-saved" role="img" aria-label={t('picking.saved')}>
              <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
                <path d="m2.5 6.5 2.5 2.5 4.5-5.5" />
              </svg>
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
