import type { ComponentChildren } from 'preact';
import type { Failure } from '../../lib/model/failure';
import type { Account } from '../../lib/model/item';
import type { PastExports, Scope } from '../../lib/model/job';
import { Icon } from '../shared/icon';
import { LogoMark } from '../shared/logo-mark';
import { useText } from '../shared/text-context';
import { useFocusRestore } from '../shared/use-focus-restore';
import { ForgetSaved } from './forget-saved';
import { PastExport } from './past-export';

type Props = {
  known: { type: 'loading' } | { type: 'failed'; failure: Failure } | { type: 'known'; history: PastExports };
  /** The account that may retry; null if that isn't possible now. */
  account: Account | null;
  /** Whether a run is active, which has to end first. */
  busy: boolean;
  onShow(job: string): void;
  onAgain(scope: Scope): void;
  onForget(): void;
  /** The active run, or what can be started. */
  children?: ComponentChildren;
};

/** Past exports, each with what can still be done with it. Styled by `past-exports.css`. */
export function PastExportsPage({ known, account, busy, onShow, onAgain, onForget, children }: Props) {
  const text = useText();
  const place = useFocusRestore<HTMLDivElement>();
  return (
    <div ref={place} class="library" lang={text.language}>
      <header class="toolbar">
        <div class="toolbar-name">
          <LogoMark />
          <h1>{text.t('history.title')}</h1>
        </div>
        <a class="button button-plain toolbar-link" href="#library">
          {text.t('history.back')}
        </a>
      </header>
      <main class="library-body history">
        {children}
        {known.type === 'loading' && <p>{text.t('history.loading')}</p>}
        {known.type === 'failed' && (
          <p class="look-note" role="alert">
            {text.explain(known.failure)}
          </p>
        )}
        {known.type === 'known' && known.history.exports.length === 0 && (
          <div class="empty">
            <Icon name="absent" />
            <p class="empty-what">{text.t('history.none')}</p>
            <p>{text.t('history.none-todo')}</p>
          </div>
        )}
        {known.type === 'known' && (
          <>
            {busy && known.history.exports.some(({ failed, missingParts: missing }) => failed + missing.length > 0) && (
              <p>{text.t('history.busy')}</p>
            )}
            <ul class="pasts">
              {known.history.exports.map((past) => (
                <PastExport key={past.snapshot.job} past={past} account={account} onShow={onShow} onAgain={onAgain} />
              ))}
            </ul>
            <ForgetSaved remembered={known.history.remembered} onForget={onForget} />
          </>
        )}
      </main>
    </div>
  );
}
