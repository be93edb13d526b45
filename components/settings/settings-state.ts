import type { NamePreview } from '../../lib/archive/naming/name-preview';
import type { Token } from '../../lib/archive/naming/name-tokens';
import type { SettingsView } from '../../lib/messaging/messages';
import type { Failure, SettingsFileFault } from '../../lib/model/failure';
import type { SiteList } from '../../lib/model/item';
import type { Settings, SettingsChange } from '../../lib/settings/settings-schema';

/** What there is to choose from. */
export type SettingsChoices = {
  sources: readonly SiteList[];
  /** In bytes. */
  partSizes: readonly Settings['partBytes'][];
  /** The largest part that any program opens. */
  usualPartBytes: number;
  sidecars: readonly Settings['sidecars'][number][];
  parallelism: { min: number; max: number };
  themes: readonly Settings['theme'][];
  languages: readonly { tag: Settings['language']; name: string }[];
  tokens: readonly Token[];
  defaultTemplate: string;
};

/** What is to be said of a change that is not made. */
export type SettingsRefusal = { type: 'last-list' } | { type: 'not-kept'; name: keyof Settings };

/** What became of the last thing that a person did. */
export type SettingsNotice =
  | SettingsRefusal
  | { type: 'kept'; name: keyof Settings }
  | { type: 'exported' | 'imported'; file: string }
  | { type: 'refused'; file: string; why: SettingsFileFault }
  | { type: 'reset' }
  | { type: 'failed'; failure: Failure };

/**
 * `turn` counts how often all settings were replaced at once: what somebody was typing is then no more. `folder`: the one that exports may go
 * to; null where this browser knows no such thing.
 */
export type SettingsState = SettingsView & { turn: number; folder: { name: string | null } | null };

export type SettingsActions = {
  change(change: SettingsChange): void;
  refuse(update: SettingsRefusal): void;
  /** How files would be named by a template. */
  preview(template: string): NamePreview;
  /** Has the browser ask which folder exports go to. */
  chooseFolder(): void;
  exportFile(): void;
  importFile(file: File): void;
  reset(): void;
};

/** What each section of the page is given. */
export type SettingsProps = { state: SettingsState; offer: SettingsChoices; actions: SettingsActions };
