import type { Snapshot } from '../../../lib/model/job';
import { useText } from '../../shared/text-context';

/** Parts that were saved in Downloads under a different name, so that users can find them. */
export function RenamedParts({ parts, destination }: Pick<Snapshot, 'parts' | 'destination'>) {
  const { t } = useText();
  return parts.map(
    ({ number, renamedTo }) =>
      renamedTo !== null && (
        <p key={number}>
          {destination === 'zip' ? t('parts.renamed', { number }) : t('files.renamed')} <bdi>{renamedTo}</bdi>
        </p>
      ),
  );
}
