import { TrustedButton } from '../shared/buttons/trusted-button';
import { useText } from '../shared/text-context';

/** The selection of cards on the site's page, as the bar shows and controls it. */
export type SelectionState = {
  active: boolean;
  /** The number of selected cards, and of cards in the window. */
  count: number;
  shown: number;
  /** Whether any cards were found near the window. If not, the site may have changed. */
  recognized: boolean;
  /** The approximate size of the selection in bytes; null if unknown. */
  bytes: number | null;
  /** Whether the page shows a single item, which can be saved directly. */
  single: boolean;
  begin(): void;
  pickShown(): void;
  save(): void;
  saveSingle(): void;
  end(): void;
};

/** The button that starts selecting, next to the one that exports everything. */
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

/** The bar's content while cards are being selected. */
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
