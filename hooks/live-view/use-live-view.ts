import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { ViewState } from '../../components/export/view-state';
import { sendMessage } from '../../lib/messaging/message-channel';
import type { Status } from '../../lib/messaging/messages';
import type { SendIds } from '../../lib/messaging/offered-ids';
import { toFailure } from '../../lib/model/failure';
import type { Snapshot } from '../../lib/model/job';
import { type Allow, createLiveViewCommands, type FolderClicks, type LiveViewCommands } from './live-view-commands';
import { initialLiveView, lastRunOf, reduceLiveView } from './live-view-reducer';

/** Calls the listener with the run's progress until the signal is aborted. */
export type Subscribe = (listener: (snapshot: Snapshot) => void, signal: AbortSignal) => void;

const leadToLibrary = () => sendMessage('background', 'open-library', {});

/** What a page in a tab can do differently from the bar, which uses the defaults. */
type Ways = {
  folder?: FolderClicks;
  /**
   * Reads the status when the view opens or becomes visible again. By default it asks the site for the signed-in
   * account.
   */
  read?: () => Promise<Status>;
  /** Sends the IDs of a selection. By default in one message. */
  sendIds?: SendIds;
};

const inTheLibrary: FolderClicks = { allow: leadToLibrary, choose: leadToLibrary };
const withAccount = () => sendMessage('background', 'status', {});
const inOneMessage: SendIds = (ids, send) => send(ids);

/** Shared by the bar and the popup: the current state, and the user's actions as commands. */
export function useLiveView(
  subscribe: Subscribe,
  allow: Allow,
  { folder = inTheLibrary, read = withAccount, sendIds = inOneMessage }: Ways = {},
): LiveViewCommands & {
  state: ViewState;
  /** Shows a run that the view has started with its own message. */
  showRun(snapshot: Snapshot): void;
} {
  const [{ shown }, dispatch] = useReducer(reduceLiveView, initialLiveView);
  const requests = useRef(0);

  const showRun = (snapshot: Snapshot | null) => snapshot && dispatch({ type: 'run', snapshot });
  const fail = (error: unknown) => dispatch({ type: 'command-failed', failure: toFailure(error) });
  /** Takes a while, because it asks the site who is signed in. */
  const readStatus = async (ask = read) => {
    const request = ++requests.current;
    dispatch({ type: 'status-requested', request });
    await ask().then(
      (status) => dispatch({ type: 'status', request, status }),
      (error: unknown) => dispatch({ type: 'status-failed', request, failure: toFailure(error) }),
    );
  };
  const readAgain = (ask: () => Promise<Status>) => {
    dispatch({ type: 'retry' });
    void readStatus(ask);
  };

  useEffect(() => {
    const unmounted = new AbortController();
    subscribe(showRun, unmounted.signal);
    void readStatus();
    return () => unmounted.abort();
  }, []);

  // The user may have signed in elsewhere meanwhile, and a sleeping tab misses messages.
  useEffect(() => {
    const again = () => document.visibilityState === 'visible' && void readStatus();
    document.addEventListener('visibilitychange', again);
    return () => document.removeEventListener('visibilitychange', again);
  }, []);

  // The badge isn't needed anymore once the user has seen the run's end.
  useEffect(() => {
    const last = lastRunOf(shown);
    if (last !== null && document.visibilityState === 'visible')
      void sendMessage('background', 'seen', { job: last.job }).catch(() => undefined);
  }, [shown]);

  const results = {
    showRun,
    fail,
    readStatus: () => readStatus(),
    retry: () => readAgain(read),
    askAccount: () => readAgain(withAccount),
  };
  const commands = createLiveViewCommands(shown, results, { allow, folder, sendIds });
  return { ...commands, state: shown, showRun };
}
