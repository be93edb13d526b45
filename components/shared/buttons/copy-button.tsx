import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../icon';
import { useText } from '../text-context';

/** Milliseconds for which it says what became of a click. */
const saysFor = 2000;

/** Copies a text to the letter, and says whether it could. */
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
