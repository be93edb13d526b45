import { useMemo } from 'preact/hooks';
import { foretoldBy } from '../../components/forecast-view';
import { HaveSection } from '../../components/have/have-section';
import { Library } from '../../components/library/library';
import { PickedBar } from '../../components/library/picked-bar';
import { Status } from '../../components/status';
import { useText } from '../../components/text-context';
import { ViewBody } from '../../components/view-body';
import { isFailure } from '../../lib/errors';
import { onProgress } from '../../lib/messaging/progress';
import { requestAccess } from '../../lib/permissions/access';
import { useForecast } from '../../views/use-forecast';
import { useLibrary } from '../../views/use-library';
import { useLiveView } from '../../views/use-live-view';
import { LookNote } from './look-note';
import { mediaOf } from './media-of';
import { createRemoteFiles } from './remote-files';
import { useHave } from './use-have';
import { useLook } from './use-look';
import { usePicked } from './use-picked';

/** The whole library in a tab of its own: the run, everything the lists tell, and picking among it. */
export function LibraryTab() {
  const text = useText();
  const live = useLiveView(onProgress, requestAccess);
  const look = useLook();
  const have = useHave(look.account);
  const ready = live.state.type === 'ready' ? live.state.account.id : null;
  // What is new is known here once everything was looked through, and changes with what is added.
  const forecast = useForecast(look.loading ? null : ready, have?.state.imports);
  const { state, actions } = useLibrary(look.known, look.version);
  const { picking, pickAll, pickNone } = usePicked(state.items);
  const files = useMemo(createRemoteFiles, []);
  const media = useMemo(() => mediaOf(look, files, text), [look.known]);

  const picked = [...picking.picked];
  const sizes = picked.map((id) => look.row(id)?.item.links[0]?.bytes ?? null);
  const bytes = sizes.some((size) => size !== null) ? sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0) : null;
  // A few files at once; what is too much for that is exported in parts.
  const save = () =>
    void look.saveNow(picked).catch((error: unknown) => {
      if (isFailure(error, 'too-large', 'not-there')) live.exportItems(picked);
      else throw error;
    });

  return (
    <Library
      owner={look.account?.username ?? null}
      state={{ ...state, loading: look.loading }}
      actions={actions}
      media={media}
      picking={picking}
      foot={
        <PickedBar
          count={picked.length}
          bytes={bytes}
          shown={state.items.length}
          onSave={save}
          onAll={pickAll}
          onNone={pickNone}
        />
      }
    >
      <section class="run-panel" aria-label={text.t('library.run')}>
        <Status state={live.state} />
        <ViewBody state={live.state} actions={live.actions} foretold={foretoldBy(forecast, live.actions)} />
        <a class="run-settings" href="/options.html" target="_blank" rel="noreferrer">
          {text.t('settings.title')}
        </a>
      </section>
      {have !== null && <HaveSection {...have} now={Date.now()} />}
      <LookNote look={look} />
    </Library>
  );
}
