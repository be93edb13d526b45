import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../icon';
import { useText } from '../text-context';

/** Milliseconds for which the result of a click is shown. */
const saysFor = 2000;

/** Copies the exact text, and shows whether that worked. */
export function CopyButton({ text, copy }: { text: string; copy(text: string): Promise<void> }) {
  const { t } = useText();
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  useEffect(() => setOutcome(null), [text]);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), saysFor);
    return () => clearTimeout(timer);
  }, [outcome]);
  return (
    <button
      type="button"
      class="button button-plain button-small"
      onClick={() =>
        void copy(text).then(
          () => setOutcome('copied'),
          () => setOutcome('refused'),
        )
      }
    >
      <Icon name="copy" />
      <span aria-live="polite">{t(outcome === null ? 'viewer.copy' : `viewer.${outcome}`)}</span>
    </button>
  );
}
