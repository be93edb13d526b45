import { useEffect, useState } from 'preact/hooks';
import { sendMessage } from '../lib/messaging/message-channel';
import { type Failure, toFailure } from '../lib/model/failure';
import type { PastExports } from '../lib/model/job';

/** The stored past exports; `loading` until they're known. */
export type Known =
  | { type: 'loading' }
  | { type: 'failed'; failure: Failure }
  | { type: 'known'; history: PastExports };

/** Past exports while they're `shown`, read again whenever `update` changes. */
export function usePastExports(shown: boolean, update: string): { known: Known; forget(): void } {
  const [known, setKnown] = useState<Known>({ type: 'loading' });
  const read = () =>
    sendMessage('background', 'past-exports', {}).then(
      (history) => setKnown({ type: 'known', history }),
      (error: unknown) => setKnown({ type: 'failed', failure: toFailure(error) }),
    );
  useEffect(() => {
    if (shown) void read();
  }, [shown, update]);
  return {
    known,
    forget: () =>
      void sendMessage('background', 'forget-saved', {}).then(read, (error: unknown) =>
        setKnown({ type: 'failed', failure: toFailure(error) }),
      ),
  };
}
