import { useEffect, useRef, useState } from 'preact/hooks';
import type { ViewActions, ViewState } from '../components/export/view-state';
import { saveText } from '../lib/browser/save-text-file';
import { sendMessage } from '../lib/messaging/message-channel';
import type { Status } from '../lib/messaging/messages';
import type { SendIds } from '../lib/messaging/offered-ids';
import { toFailure } from '../lib/model/failure';
import type { Access } from '../lib/model/hosts';
import type { Scope, Snapshot } from '../lib/model/job';
import { viewStateOf, viewStateOfFailure, viewStateOfRun } from './derive-view-state';

/** Hears how the run fares until the signal is aborted. */
export type Subscribe = (listener: (snapshot: Snapshot) => void, signal: AbortSignal) => void;

const lastOf = (shown: ViewState): Snapshot | null => ('last' in shown ? shown.last : null);

/** The answer to a command may come after the news that its run has ended: an end is final. */
const afterUpdate =
  (snapshot: Snapshot) =>
  (shown: ViewState): ViewState =>
    lastOf(shown)?.job === snapshot.job && snapshot.state !== 'done' ? shown : viewStateOfRun(snapshot);

const afterFailure =
  (error: unknown) =>
  (shown: ViewState): ViewState =>
    viewStateOfFailure(toFailure(error), lastOf(shown));

/** Has the browser ask for hosts; resolves when it has been answered, or somebody was led to where it may ask. */
export type Allow = (access: readonly Access[]) => Promise<unknown>;

/** Has the browser ask for leave to write to the chosen folder, or for another folder. Only a page in a tab can. */
export type FolderClicks = { allow(): Promise<unknown>; choose(): Promise<unknown> };

const leadToLibrary = () => sendMessage('background', 'open-library', {});

/** What a page in a tab of our own can do better than the bar, for which the defaults are. */
type Ways = {
  folder?: FolderClicks;
  /** Gets the state when the view opens or is looked at again: by default with the account that is signed in, for which the site is asked. */
  read?: () => Promise<Status>;
  /** Sends the ids of a selection: by default in one message. */
  sendIds?: SendIds;
};

const inTheLibrary: FolderClicks = { allow: leadToLibrary, choose: leadToLibrary };
const withAccount = () => sendMessage('background', 'status', {});
const inOneMessage: SendIds = (ids, send) => send(ids);

/** What is missing, by what is shown. */
function missingIn(shown: ViewState): Access[] {
  const failure = shown.type === 'run' ? shown.snapshot.cause : shown.type === 'trouble' ? shown.failure : null;
  return failure?.code === 'media-elsewhere' ? ['elsewhere'] : ['site', 'media'];
}

/** What bar and popup share: the state kept up to date, and a person's clicks as commands. */
export function useLiveView(
  subscribe: Subscribe,
  allow: Allow,
  { folder = inTheLibrary, read = withAccount, sendIds = inOneMessage }: Ways = {},
): {
  state: ViewState;
  actions: ViewActions;
  /** Exports what these ids name, and nothing else. False where no export can start now. */
  exportItems(ids: string[]): boolean;
  /** Exports what an earlier run has left open. */
  exportAgain(scope: Scope): void;
  /** Shows where an export lies. */
  showExport(job: string): void;
  /** Shows a run that the view has started by a message of its own. */
  showRun(snapshot: Snapshot): void;
} {
  const [state, setState] = useState<ViewState>({ type: 'loading' });

  /** Counts what has been told and what has been asked: an answer that something newer has overtaken is not shown. */
  const newest = useRef(0);
  const show = (snapshot: Snapshot | null) => {
    if (snapshot === null) return;
    newest.current++;
    setState(afterUpdate(snapshot));
  };
  const fail = (error: unknown) => setState(afterFailure(error));
  const showResult = (answer: Promise<Snapshot | null>) => void answer.then(show).catch(fail);
  /** Takes a while: the site says who is signed in. */
  const readStatus = async (by = read) => {
    const mine = ++newest.current;
    const seen = await by().then((status) => () => viewStateOf(status), afterFailure);
    if (newest.current === mine) setState(seen);
  };

  useEffect(() => {
    const unmounted = new AbortController();
    subscribe(show, unmounted.signal);
    void readStatus();
    return () => unmounted.abort();
  }, []);

  // The user may have signed in elsewhere meanwhile, and a sleeping tab misses messages.
  useEffect(() => {
    const again = () => document.visibilityState === 'visible' && void readStatus();
    document.addEventListener('visibilitychange', again);
    return () => document.removeEventListener('visibilitychange', again);
  }, []);

  // Whoever looks at the end of a run needs no badge to tell of it.
  useEffect(() => {
    const last = lastOf(state);
    if (last !== null && document.visibilityState === 'visible')
      void sendMessage('background', 'seen', { job: last.job }).catch(() => undefined);
  }, [state]);

  /** Of the library that stands beside the button, and of no other. */
  const start = (wishes: { scope?: Scope; media?: boolean; others?: boolean }): boolean => {
    if (state.type !== 'ready') return false;
    showResult(
      sendMessage('background', 'start', { ...wishes, account: state.account.id, space: state.account.space }),
    );
    return true;
  };
  /** What a run that is shown has left open. */
  const startAgain = (scopeOf: (last: Snapshot) => Scope) => {
    const last = lastOf(state);
    if (last !== null) start({ scope: scopeOf(last) });
  };

  const actions: ViewActions = {
    exportAll: () => start({}),
    exportLists: () => start({ media: false }),
    exportWithOthers: () => start({ others: true }),
    exportNew: () => start({ scope: { type: 'new' } }),
    retryFailed: () => startAgain(({ job }) => ({ type: 'failed', job })),
    remakeParts: () =>
      startAgain(({ job, parts }) => ({
        type: 'parts',
        job,
        numbers: parts.filter(({ missing }) => missing).map(({ number }) => number),
      })),
    saveDiagnosis: () =>
      void sendMessage('background', 'diagnosis', {})
        .then((text) => saveText('sora-export-diagnosis.json', 'application/json', text))
        .catch(fail),
    openLibrary: () => void sendMessage('background', 'open-library', {}).catch(fail),
    openImport: () => void sendMessage('background', 'open-import', {}).catch(fail),
    pause: () => showResult(sendMessage('background', 'pause', {})),
    resume: () => showResult(sendMessage('background', 'resume', {})),
    cancel: () => showResult(sendMessage('background', 'cancel', {})),
    showFolder: () => void sendMessage('background', 'show-folder', {}).catch(fail),
    // The browser asks only within the click: nothing may be waited for before.
    allow: () =>
      void allow(missingIn(state))
        .then(() => readStatus())
        .catch(fail),
    allowFolder: () =>
      void folder
        .allow()
        .then(() => readStatus())
        .catch(fail),
    chooseFolder: () =>
      void folder
        .choose()
        .then(() => readStatus())
        .catch(fail),
    askAccount: () => {
      setState({ type: 'loading' });
      void readStatus(withAccount);
    },
    retry: () => {
      setState({ type: 'loading' });
      void readStatus();
    },
    reloadSora: () => void sendMessage('background', 'reload-sora', {}).catch(fail),
    reload: () => location.reload(),
  };
  return {
    state,
    actions,
    exportItems(ids) {
      if (state.type !== 'ready') return false;
      const { id: account, space } = state.account;
      showResult(
        sendIds(ids, (some) =>
          sendMessage('background', 'start', { scope: { type: 'items', ids: some }, account, space }),
        ),
      );
      return true;
    },
    exportAgain: (scope) => void start({ scope }),
    showExport: (job) => void sendMessage('background', 'show-folder', { job }).catch(fail),
    showRun: show,
  };
}
