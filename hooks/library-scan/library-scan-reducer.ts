import type { ScanEvent } from '../../lib/export/scan/library-scans';
import { createKnownItems, type KnownItems } from '../../lib/library-index/known-items';
import type { KnownItem } from '../../lib/library-index/library-card';
import type { Failure } from '../../lib/model/failure';
import type { Account } from '../../lib/model/item';

/** What a view shows of its scan. `version` counts how often `known` was replaced. */
export type LibraryScanState = {
  account: Account | null;
  known: KnownItems<KnownItem>;
  version: number;
  loading: boolean;
  /** Why the lists couldn't be read to their end. */
  failure: Failure | null;
  /** The selection being saved, or its result. */
  saving: Extract<ScanEvent, { type: 'saving' | 'saved' | 'not-saved' }> | null;
};

export type LibraryScanEvent =
  | { type: 'started' }
  | { type: 'account'; account: Account }
  | { type: 'found'; known: KnownItems<KnownItem> }
  | { type: 'ended'; failure: Failure | null }
  | { type: 'saving'; saving: LibraryScanState['saving'] };

export const initialLibraryScan = (): LibraryScanState => ({
  account: null,
  known: createKnownItems<KnownItem>(),
  version: 0,
  loading: true,
  failure: null,
  saving: null,
});

export function reduceLibraryScan(state: LibraryScanState, event: LibraryScanEvent): LibraryScanState {
  switch (event.type) {
    case 'started':
      return { ...state, loading: true, failure: null };
    case 'account':
      return { ...state, account: event.account };
    case 'found':
      return { ...state, known: event.known, version: state.version + 1 };
    case 'ended':
      return { ...state, loading: false, failure: event.failure };
    case 'saving':
      return { ...state, saving: event.saving };
  }
}
