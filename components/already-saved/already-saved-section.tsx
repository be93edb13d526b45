import { FileButtons } from '../shared/buttons/file-buttons';
import { useDrop } from '../shared/drop/use-drop';
import { useText } from '../shared/text-context';
import { AlreadySavedResult } from './already-saved-result';
import type { AddingState, AlreadySavedActions, AlreadySavedState } from './already-saved-state';

type Props = {
  state: AlreadySavedState;
  /** Milliseconds since 1970. */
  now: number;
  actions: AlreadySavedActions;
};

/** Where the user adds and removes already saved items. Styled by `already-saved.css`. */
export function AlreadySavedSection({ state: { imports, work }, now, actions }: Props) {
  const text = useText();
  const { t } = text;
  const isBusy = work.type === 'reading';
  const { isOver, place } = useDrop<HTMLFieldSetElement>(isBusy ? null : actions.drop);
  return (
    <details class="have">
      <summary>{t('have.title')}</summary>
      <div class="have-body">
        <p>{t('have.intro')}</p>
        <fieldset class={isOver ? 'have-drop have-over' : 'have-drop'} aria-label={t('have.title')} {...place}>
          <p>{t('have.drop')}</p>
          {isBusy ? (
            <button type="button" class="button button-quiet" onClick={actions.cancel}>
              {t('action.cancel')}
            </button>
          ) : (
            <div class="buttons">
              <FileButtons
                files={t('have.choose-files')}
                folder={t('have.choose-folder')}
                accept=".zip,.json,.csv,video/*,image/*"
                loud={false}
                onChoose={actions.choose}
              />
            </div>
          )}
        </fieldset>
        <div class="have-outcome" role="status">
          <Outcome work={work} />
        </div>
        {imports.length > 0 && (
          <>
            <h2>{t('have.added')}</h2>
            <ul class="have-kept">
              {imports.map((row) => (
                <li key={`${row.kind} ${row.name}`}>
                  <div>
                    <bdi>{row.name}</bdi>
                    <p>
                      {t('have.kept', {
                        kind: t(`have.kind.${row.kind}`),
                        count: row.items,
                        when: text.since(row.addedAt, now),
                      })}
                    </p>
                  </div>
                  <button
                    type="button"
                    class="button button-quiet"
                    aria-label={t('have.forget-label', { name: row.name })}
                    onClick={() => actions.forget(row)}
                  >
                    {t('have.forget')}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        <div class="buttons">
          <button type="button" class="button button-plain" onClick={actions.saveHistory}>
            {t('have.save-history')}
          </button>
        </div>
      </div>
    </details>
  );
}

function Outcome({ work }: { work: AddingState }) {
  const text = useText();
  switch (work.type) {
    case 'idle':
      return null;
    case 'reading':
      return <p>{text.t('have.reading')}</p>;
    case 'done':
      return <AlreadySavedResult work={work} />;
    case 'failed': {
      const { what, safe, todo, detail } = text.failure(work.failure);
      const forReport = detail === null ? [] : [text.t('cause.detail', { detail })];
      return <p>{text.sentences(what, safe, todo, ...forReport)}</p>;
    }
  }
}
