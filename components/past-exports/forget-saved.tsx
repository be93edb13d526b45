import { useEffect, useRef, useState } from 'preact/hooks';
import { TrustedButton } from '../shared/buttons/trusted-button';
import { useText } from '../shared/text-context';

/** The saved-item history and a button that clears it, which asks for confirmation in place. */
export function ForgetSaved({ remembered, onForget }: { remembered: number; onForget(): void }) {
  const { t } = useText();
  const place = useRef<HTMLDivElement>(null);
  /** Null before the first click: until then, the focus is elsewhere and stays there. */
  const [requested, setRequested] = useState<boolean | null>(null);
  // The clicked button disappears. The focus moves to the harmless one of the two that replace it.
  useEffect(() => {
    if (requested !== null) place.current?.querySelector<HTMLElement>('button:last-of-type')?.focus();
  }, [requested]);

  const forget = () => {
    setRequested(false);
    onForget();
  };
  return (
    <section class="forget">
      <h2>{t('forget.title')}</h2>
      <p>{t('forget.what', { count: remembered })}</p>
      <div ref={place}>
        {requested ? (
          <div class="forget-sure" role="alert">
            <p>{t('forget.sure')}</p>
            <div class="buttons">
              <TrustedButton key="yes" look="button-primary" onPress={forget}>
                {t('forget.yes')}
              </TrustedButton>
              <TrustedButton key="no" look="button-quiet" onPress={() => setRequested(false)}>
                {t('forget.no')}
              </TrustedButton>
            </div>
          </div>
        ) : (
          remembered > 0 && (
            <TrustedButton look="button-plain" onPress={() => setRequested(true)}>
              {t('forget.ask')}
            </TrustedButton>
          )
        )}
      </div>
    </section>
  );
}
