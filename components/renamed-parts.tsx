import type { Snapshot } from '../lib/export/job';
import { useText } from './text-context';

/** Parts that lie in Downloads under another name than they were given: whoever looks for them should know. */
export function RenamedParts({ parts }: Pick<Snapshot, 'parts'>) {
  const { t } = useText();
  return parts.map(
    ({ number, savedAs }) =>
      savedAs !== null && (
        <p key={number}>
          {t('parts.renamed', { number })} <bdi>{savedAs}</bdi>
        </p>
      ),
  );
}
