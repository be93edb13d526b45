import type { NamePreview } from '../../lib/archive/naming/name-preview';
import type { Token } from '../../lib/archive/naming/name-tokens';
import type { SettingsView } from '../../lib/messaging/messages';
import type { Failure, SettingsFileFault } from '../../lib/model/failure';
import type { SiteList } from '../../lib/model/item';
import type { Settings, SettingsChange } from '../../lib/settings/settings-schema';

/** The available options. */
export type SettingsChoices = {
  sources: readonly SiteList[];
  /** In bytes. */
  partSizes: readonly Settings['partBytes'][];
  sidecars: readonly Settings['sidecars'][number][];
  parallelism: { min: number; max: number };
  themes: readonly Settings['theme'][];
  languages: readonly { tag: Settings['language']; name: string }[];
  tokens: readonly Token[];
  defaults: Settings;
};

/** Why a change isn't made. */
export type SettingsRefusal = { type: 'last-list' } | { type: 'not-kept'; name: keyof Settings };

/** The result of the user's last action. */
export type SettingsNotice =
  | SettingsRefusal
  | { type: 'kept'; name: keyof Settings }
  | { type: 'exported' | 'imported'; file: string }
  | { type: 'refused'; file: string; why: SettingsFileFault }
  | { type: 'reset' }
  | { type: 'failed'; failure: Failure };

/**
 * `turn` counts how often all settings were replaced at once, which discards what's being typed. `folder`: the chosen
 * export folder; null if this browser doesn't support one.
 */
export type SettingsState = SettingsView & { turn: number; folder: { name: string | null } | null };

export type SettingsActions = {
  change(change: SettingsChange): void;
  refuse(update: SettingsRefusal): void;
  /** The names that a template would produce. */
  preview(template: string): NamePreview;
  /** Opens the browser's folder picker. */
  chooseFolder(): void;
  exportFile(): void;
  importFile(file: File): void;
  reset(): void;
};

/** The props of each section of the page. */
export type SettingsProps = {
  state: SettingsState;
  offer: SettingsChoices;
  /** The name of the collapsed section that a link leads to, as after `#` in the address. */
  linked: string;
  actions: SettingsActions;
};
