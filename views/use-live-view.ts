import { useEffect, useState } from 'preact/hooks';
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

  const show = (snapshot: Snapshot | null) => snapshot && setState((shown) => later(shown, snapshot));
  const run = async (act: () => Promise<ViewState | null>) => {
    try {
      const next = await act();
      if (next !== null) setState(next);
    } catch (error) {
      setState(stateOfFailure(toFailure(error)));
    }
  };
  const command = (type: 'start' | 'pause' | 'resume' | 'cancel') => () =>
    void run(async () => {
      show(await ask(type, {}));
      return null;
    });
  const look = () => void run(async () => stateOf(await ask('overview', {})));

  useEffect(() => {
    const gone = new AbortController();
    subscribe(show, gone.signal);
    look();
    return () => gone.abort();
  }, []);

  // Whoever comes back to a tab may have signed in elsewhere, and a tab that was asleep has missed what was told.
  const settled = state.type === 'ready' || (state.type === 'run' && state.snapshot.state === 'done');
  useEffect(() => {
    const again = () => document.visibilityState === 'visible' && !settled && look();
    document.addEventListener('visibilitychange', again);
    return () => document.removeEventListener('visibilitychange', again);
  }, [settled]);

  const actions: ViewActions = {
    exportAll: command('start'),
    pause: command('pause'),
    resume: command('resume'),
    cancel: command('cancel'),
    showFolder: () => void run(() => ask('show-folder', {})),
    retry: () => {
      setState({ type: 'loading' });
      look();
    },
    reload: () => location.reload(),
  };
  return { state, actions };
}
