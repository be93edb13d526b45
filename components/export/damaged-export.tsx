import type { Snapshot } from '../../lib/model/job';
import { useText } from '../shared/text-context';

/** Why an export with damaged stored data ended early, what's safe, and what to do. */
export function DamagedExport({ cause, destination }: Pick<Snapshot, 'cause' | 'destination'>) {
  const text = useText();
  if (cause?.code !== 'export-damaged') return null;
  const { what, safe, todo } = text.failure(cause, destination);
  return <p>{text.sentences(what, safe, todo)}</p>;
}
