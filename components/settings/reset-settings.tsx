import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../shared/text-context';

/** Resets all settings after confirmation. */
export function ResetSettings({ onReset }: { onReset(): void }) {
  const { t } = useText();
  const [isAsking, setIsAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);

  // Keeps the focus in place for keyboard users, because the clicked button disappears.
  useEffect(() => {
    if (isAsking) keep.current?.focus();
    else if (wasAsking.current) first.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);

  if (!isAsking) {
    return (
      <div class="buttons">
        <button ref={first} type="button" class="button button-plain" onClick={() => setIsAsking(true)}>
          {t('settings.reset')}
        </button>
      </div>
    );
  }
  const reset = () => {
    setIsAsking(false);
    onReset();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has its own default styles.
    <div class="reset" role="group" aria-label={t('settings.reset')}>
      <p>{t('settings.reset.ask')}</p>
      <div class="buttons">
        <button type="button" class="button button-primary" onClick={reset}>
          {t('settings.reset.do')}
        </button>
        <button ref={keep} type="button" class="button button-plain" onClick={() => setIsAsking(false)}>
          {t('settings.reset.keep')}
        </button>
      </div>
    </div>
  );
}
