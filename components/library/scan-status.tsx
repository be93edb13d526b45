import type { ScanEvent } from '../../lib/export/scan/library-scans';
import type { Failure } from '../../lib/model/failure';
import { TrustedButton } from '../shared/buttons/trusted-button';
import { useText } from '../shared/text-context';

type Props = {
  /** What kept the lists from being read to their end. */
  failure: Failure | null;
  /** What is being saved at once, and how that has ended. */
  saving: Extract<ScanEvent, { type: 'saving' | 'saved' | 'not-saved' }> | null;
  again(): void;
};

/** What must be said of a look: why it did not reach the end of the lists, and what became of what was saved at once. */
export function ScanStatus({ failure, saving, again }: Props) {
  const text = useText();
  const trouble = failure ?? (saving?.type === 'not-saved' ? saving.failure : null);
  return (
    <>
      {trouble !== null && (
        <div class="look-note" role="alert">
          <p>{text.explain(trouble)}</p>
          {failure !== null && (
            <TrustedButton look="button-plain" onPress={again}>
              {text.t('action.retry')}
            </TrustedButton>
          )}
        </div>
      )}
      {saving?.type === 'saving' && (
        <p class="look-note">{text.t('library.saving', { ended: saving.ended, total: saving.total })}</p>
      )}
      {/* Always there: screen readers hear only changes inside an element they know. */}
      <div class="look-said" aria-live="polite">
        {saving?.type === 'saved' && (
          <p class="look-note">
            {text.t('library.saved', { saved: saving.saved, failed: saving.failed, file: saving.fileName })}
          </p>
        )}
      </div>
    </>
  );
}
