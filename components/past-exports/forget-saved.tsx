import { useEffect, useRef, useState } from 'preact/hooks';
import { TrustedButton } from '../shared/buttons/trusted-button';
import { useText } from '../shared/text-context';

/** What is remembered of saved items, and the way to forget it, which is asked about in place. */
export function ForgetSaved({ remembered, onForget }: { remembered: number; onForget(): void }) {
  const { t } = useText();
  const place = useRef<HTMLDivElement>(null);
  /** Null before the first click: until then the focus is somewhere else, and stays there. */
  const [requested, setRequested] = useState<boolean | null>(null);
  // The button that was clicked has gone. Of the two that come the harmless one is the last.
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
