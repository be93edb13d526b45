import type { Snapshot } from '../../../lib/model/job';
import { useText } from '../../shared/text-context';

/** Parts that lie in Downloads under another name than they were given: whoever looks for them should know. */
export function RenamedParts({ parts, destination }: Pick<Snapshot, 'parts' | 'destination'>) {
  const { t } = useText();
  return parts.map(
    ({ number, savedAs }) =>
      savedAs !== null && (
        <p key={number}>
          {destination === 'zip' ? t('parts.renamed', { number }) : t('files.renamed')} <bdi>{savedAs}</bdi>
        </p>
      ),
  );
}
