import { useEffect, useRef, useState } from 'preact/hooks';
import type { ViewActions, ViewState } from '../components/view-state';
import { toFailure } from '../lib/errors';
import type { Snapshot } from '../lib/export/job';
import { ask } from '../lib/messaging/channel';
import { stateOf, stateOfFailure } from './state-of';

/** Hears how the run fares until the signal is aborted. */
export type Subscribe = (hear: (snapshot: Snapshot) => void, signal: AbortSignal) => void;

/** The answer to a command may come after the news that its run has ended: an end is final. */
function later(shown: ViewState, snapshot: Snapshot): ViewState {
  const over = shown.type === 'run' && shown.snapshot.state === 'done' && shown.snapshot.job === snapshot.job;
  return over && snapshot.state !== 'done' ? shown : { type: 'run', snapshot };
}

/** What bar and popup share: the state kept up to date, and a person's clicks as commands. */
export function useLiveView(subscribe: Subscribe): { state: ViewState; actions: ViewActions } {
  const [state, setState] = useState<ViewState>({ type: 'loading' });

  const news = useRef(0);
  const show = (snapshot: Snapshot | null) => {
    if (snapshot === null) return;
    news.current++;
    setState((shown) => later(shown, snapshot));
  };
  const fail = (error: unknown) => setState(stateOfFailure(toFailure(error)));
  const command = (type: 'start' | 'pause' | 'resume' | 'cancel') => () => void ask(type, {}).then(show).catch(fail);
  /** Who is there takes the site a while to say: what has been told meanwhile is newer than the answer. */
  const look = async () => {
    const before = news.current;
    const seen = await ask('overview', {}).then(stateOf, (error: unknown) => stateOfFailure(toFailure(error)));
    if (news.current === before) setState(seen);
  };

  useEffect(() => {
    const gone = new AbortController();
    subscribe(show, gone.signal);
    void look();
    return () => gone.abort();
  }, []);

  // Whoever comes back to a tab may have signed in elsewhere, and a tab that was asleep has missed what was told.
  const settled = state.type === 'ready' || (state.type === 'run' && state.snapshot.state === 'done');
  useEffect(() => {
    const again = () => document.visibilityState === 'visible' && !settled && void look();
    document.addEventListener('visibilitychange', again);
    return () => document.removeEventListener('visibilitychange', again);
  }, [settled]);

  const actions: ViewActions = {
    exportAll: command('start'),
    pause: command('pause'),
    resume: command('resume'),
    cancel: command('cancel'),
    showFolder: () => void ask('show-folder', {}).catch(fail),
    retry: () => {
      setState({ type: 'loading' });
      void look();
    },
    reload: () => location.reload(),
  };
  return { state, actions };
}
