import { TrustedButton } from '../shared/buttons/trusted-button';
import { useText } from '../shared/text-context';

/** Picking of cards on the site's page, as the bar shows and steers it. */
export type SelectionState = {
  active: boolean;
  /** How many cards are picked, and how many stand in the window. */
  count: number;
  shown: number;
  /** Whether any are known near the window: else the site may have changed. */
  recognized: boolean;
  /** About how large what is picked is, in bytes; null where nothing tells. */
  bytes: number | null;
  /** Whether the page shows one thing alone, which may be saved by itself. */
  single: boolean;
  begin(): void;
  pickShown(): void;
  save(): void;
  saveSingle(): void;
  end(): void;
};

/** What begins picking: beside the one button that saves all. */
export function SelectionStart({ selection }: { selection: SelectionState }) {
  const { t } = useText();
  if (selection.active) return null;
  return (
    <div class="buttons">
      {selection.single && (
        <TrustedButton look="button-plain" onPress={selection.saveSingle}>
          {t('picking.save-single')}
        </TrustedButton>
      )}
      {(selection.recognized || !selection.single) && (
        <TrustedButton look="button-plain" onPress={selection.begin}>
          {t('picking.begin')}
        </TrustedButton>
      )}
    </div>
  );
}

/** What stands in the bar while cards are picked. */
export function SelectionControls({ selection }: { selection: SelectionState }) {
  const text = useText();
  const { count, shown, recognized, bytes } = selection;
  return (
    <div class="picking">
      <p role="note">{text.t(recognized ? 'picking.how' : 'picking.no-cards')}</p>
      <p class="picking-count" aria-live="polite">
        {text.t('picking.count', { count })}
        {bytes !== null && count > 0 && ` ${text.t('picking.bytes', { bytes: text.bytes(bytes) })}`}
      </p>
      <div class="buttons">
        {count > 0 && (
          <TrustedButton look="button-primary" onPress={selection.save}>
            {text.t('picking.save', { count })}
          </TrustedButton>
        )}
        {shown > 0 && (
          <TrustedButton look="button-plain" onPress={selection.pickShown}>
            {text.t('picking.all-shown', { count: shown })}
          </TrustedButton>
        )}
        <TrustedButton look="button-quiet" onPress={selection.end}>
          {text.t('picking.end')}
        </TrustedButton>
      </div>
    </div>
  );
}
