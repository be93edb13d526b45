import type { TemplateFault } from '../archive/naming/name-template';
import type { Token } from '../archive/naming/name-tokens';
import type { Damage } from '../archive/verify/verify-export';
import type { ZipFault } from '../archive/zip/zip-directory';
import type { ListFault } from '../import/import-source';
import type { LeftOutReason, ScanProgress, UnreadableReason } from '../import/import-types';
import type { Ratio } from '../library-index/library-card';
import type { FailureCode, SettingsFileFault } from '../model/failure';
import type { Kind, Source, SourceState } from '../model/item';
import type { Reason } from '../model/library-item';
import type { ImportKind } from '../model/saved-history';
import type { StopReason } from '../sora/lists/stop-reason';

/** Why reading a list ended early, if no failure says so. */
type ListReason = Exclude<StopReason, FailureCode> | 'cancelled' | 'list-unreadable';

/** Messages whose keys contain a code or a kind, by group. If English lacks one, the code doesn't compile. */
export type RequiredMessages = {
  again: Record<`have.kind.${ImportKind}` | `have.fault.${ListFault}`, string>;
  failures: Record<`failure.${FailureCode}.${'what' | 'safe' | 'todo'}`, string>;
  imports: Record<
    | `import.step.${ScanProgress['step']}`
    | `import.fault.${UnreadableReason}`
    | `import.left-out.${LeftOutReason | 'not-recognized'}`,
    string
  >;
  library: Record<`kind.${Kind}` | `ratio.${Ratio}`, string>;
  names: Record<`names.token.${Token}` | `names.fault.${TemplateFault['fault']}`, string>;
  settings: Record<`settings.file.${SettingsFileFault['fault']}`, string>;
  sources: Record<
    | `reason.${Reason}`
    | `source.${Source}`
    | `source-state.${SourceState | 'listing' | 'waiting'}`
    | `source-reason.${ListReason}`,
    string
  >;
  verify: Record<`verify.damage.${Damage}` | `verify.unreadable.${ZipFault}`, string>;
};
