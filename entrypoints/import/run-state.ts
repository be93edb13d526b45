import type { ViewState } from '../../components/export/view-state';
import type { RunState } from '../../components/import/import-state';

/** The run as the import page shows it: any active run, but only finished runs that built an archive from files. */
export function runStateOf(view: ViewState): RunState {
  switch (view.type) {
    case 'loading':
      return { type: 'loading' };
    case 'run':
      return { type: 'on', snapshot: view.snapshot };
    case 'trouble':
      return { type: 'failed', failure: view.failure };
    case 'ready':
    case 'unasked':
    case 'signed-out':
      return { type: 'off', last: view.last?.origin === 'files' ? view.last : null };
  }
}
