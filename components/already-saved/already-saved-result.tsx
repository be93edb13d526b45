import { useText } from '../shared/text-context';
import type { AddedSource, AddingState } from './already-saved-state';

/** What was recognized in the chosen files, and what wasn't. */
export function AlreadySavedResult({ work }: { work: Extract<AddingState, { type: 'done' }> }) {
  const { t, sentences } = useText();
  const { results, unreadable, unrecognized } = work;
  const isNothing = results.every(({ count }) => count === 0);
  const nothing = results.length + unreadable.length === 0 ? [t('have.nothing')] : [];
  return (
    <>
      {results.map((result) => (
        <Result key={result.name} result={result} />
      ))}
      {unreadable.map(({ name, fault }) => (
        <p key={name} class="have-fault">
          {t(`have.fault.${fault}`, { name })}
        </p>
      ))}
      {unrecognized > 0 && <p>{t('have.unrecognized', { count: unrecognized })}</p>}
      {isNothing && <p>{sentences(...nothing, t('have.nothing-todo'))}</p>}
    </>
  );
}

/** The number of entries that fit without scrolling. */
const fitting = 4;

function Result({ result: { name, count, absent, ofOther } }: { result: AddedSource }) {
  const { t } = useText();
  const summary = t('have.absent', { count: absent.count });
  const rest = absent.count - absent.some.length;
  return (
    <div>
      <p class="have-result">{t('have.result', { name, count, absent: absent.count })}</p>
      {ofOther && <p>{t('have.other-account')}</p>}
      {absent.count > 0 && (
        <details>
          <summary>{summary}</summary>
          {/* Scrolls in place, also by keyboard. */}
          <ul class="have-absent" tabIndex={absent.some.length > fitting ? 0 : undefined} aria-label={summary}>
            {absent.some.map((place) => (
              <li key={place}>
                <bdi>{place}</bdi>
              </li>
            ))}
            {rest > 0 && <li>{t('have.more', { count: rest })}</li>}
          </ul>
        </details>
      )}
    </div>
  );
}
