import type { ScanEvent } from '../../lib/export/scan/library-scans';
import type { Failure } from '../../lib/model/failure';
import { TrustedButton } from '../shared/buttons/trusted-button';
import { useText } from '../shared/text-context';

type Props = {
  /** Why the lists couldn't be read to their end. */
  failure: Failure | null;
  /** The selection being saved, or its result. */
  saving: Extract<ScanEvent, { type: 'saving' | 'saved' | 'not-saved' }> | null;
  again(): void;
};

/** Messages about a scan: why it didn't reach the end of the lists, and the result of saving a selection. */
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
      {/* Always rendered: screen readers only announce changes inside an element they know. */}
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
