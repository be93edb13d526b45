import { TrustedButton } from '../shared/buttons/trusted-button';
import { useText } from '../shared/text-context';

type Props = {
  count: number;
  /** The size of the selection in bytes, as far as lists give sizes; null if none does. */
  bytes: number | null;
  /** The number of items that match the filter. */
  shown: number;
  onSave(): void;
  /** Null if there's no room for it. */
  onAll: (() => void) | null;
  onNone(): void;
};

/** The selection in the grid, and its actions. */
export function SelectionBar({ count, bytes, shown, onSave, onAll, onNone }: Props) {
  const text = useText();
  if (count === 0 && shown === 0) return null;
  return (
    <section class="picked-bar" aria-label={text.t('picked.label')}>
      <p aria-live="polite">
        {text.t('picking.count', { count })}
        {bytes !== null && ` ${text.t('picking.bytes', { bytes: text.bytes(bytes) })}`}
      </p>
      <div class="buttons">
        {count > 0 && (
          <TrustedButton look="button-primary" onPress={onSave}>
            {text.t('picking.save', { count })}
          </TrustedButton>
        )}
        {onAll !== null && shown > 0 && (
          <TrustedButton look="button-plain" onPress={onAll}>
            {text.t('picked.all', { count: shown })}
          </TrustedButton>
        )}
        {count > 0 && (
          <TrustedButton look="button-quiet" onPress={onNone}>
            {text.t('picked.none')}
          </TrustedButton>
        )}
      </div>
    </section>
  );
}
