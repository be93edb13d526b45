import { DestinationFields, type DestinationProps } from './destination-fields';
import { useText } from './text-context';

/** Where exports go, from the next one on; folded, it says so in one line. */
export function DestinationChoice(props: DestinationProps) {
  const { t } = useText();
  return (
    <details>
      <summary>{t('destination.summary', { choice: t(`destination.${props.settings.destination}`) })}</summary>
      <DestinationFields {...props} />
    </details>
  );
}
