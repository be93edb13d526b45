import type { Failure } from '../../lib/model/failure';
import { DestinationFields, type DestinationProps } from './destination-fields';
import { useText } from './text-context';

type Props = DestinationProps & {
  /** Why the last change wasn't saved. */
  failure: Failure | null;
};

/** Where the next exports go. Collapsed, it says so in one line. */
export function DestinationChoice({ failure, ...fields }: Props) {
  const text = useText();
  const choice = text.t(`destination.${fields.settings.destination}`);
  return (
    <details>
      <summary>{text.t('destination.summary', { choice })}</summary>
      <DestinationFields {...fields} />
      {failure !== null && <p role="alert">{text.explain(failure)}</p>}
    </details>
  );
}
