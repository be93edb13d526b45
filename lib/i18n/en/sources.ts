import type { FailureCode } from '../../model/failure';
import type { Source, SourceState } from '../../model/item';
import type { Reason } from '../../model/library-item';
import type { StopReason } from '../../sora/lists/stop-reason';

/** Why a list ended before its end, where no failure says it. */
type ListReason = Exclude<StopReason, FailureCode> | 'cancelled';

/** Every list, state and reason must have words: one without them does not compile. */
type Owed =
  | `reason.${Reason}`
  | `source.${Source}`
  | `source-state.${SourceState | 'listing' | 'waiting'}`
  | `source-reason.${ListReason}`;

/** English words of lists, of how far they were read, and of why an item or the rest of a list is not there. */
export const sources = {
  'source.sora1-library': 'Sora 1 library',
  'source.sora1-archived': 'Sora 1 archive',
  'source.sora1-folders': 'Sora 1 folders',
  'source.sora1-likes': 'Sora 1 likes',
  'source.sora2-posts': 'Sora 2 posts',
  'source.sora2-drafts': 'Sora 2 drafts',
  'source.sora2-likes': 'Sora 2 likes',
  'source.sora2-cameos': 'Cameos of you',
  'source.sora2-cameo-drafts': 'Cameo drafts',
  'source.sora2-characters': 'Your characters',
  'source.sora2-replies': 'Your replies',
  'source.sora2-remixes': 'Remixes of your posts',

  'source-state.waiting': 'not begun',
  'source-state.listing': 'being read',
  'source-state.complete': 'complete',
  'source-state.partial': 'incomplete',
  'source-state.unavailable': 'unavailable',
  'source-state.not-asked': 'not asked for',

  'source-reason.paging-loop': 'Sora’s pages of this list led in a circle.',
  'source-reason.empty-pages': 'Sora gave empty page after empty page of this list.',
  'source-reason.not-selected': 'All that was chosen was found before the end of this list.',
  'source-reason.cancelled': 'The export was cancelled before the end of this list.',

  'reason.deleted': 'Deleted on Sora',
  'reason.moderated': 'Withheld by Sora’s moderation',
  'reason.generation-failed': 'Sora could not make it',
  'reason.not-ready': 'Sora had not finished making it',
  'reason.no-link': 'Sora gives no link to its file',
  'reason.gone': 'Its file is no longer at Sora',
  'reason.refused': 'Sora refused to give its file',
  'reason.damaged': 'Its file arrived damaged',
  'reason.offline': 'The network did not answer',
  'reason.no-room': 'There was no room to store it',
  'reason.cancelled': 'The export was cancelled before it',
  'reason.already-saved': 'You have it already',
  'reason.not-selected': 'Not selected',
  'reason.other-people': 'Made by somebody else',
} as const satisfies Record<Owed, string> & Record<string, string>;
