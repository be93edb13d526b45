import * as v from 'valibot';
import { defaultTemplate, parseTemplate } from '../archive/naming/name-template';
import { languageChoices } from '../i18n/languages';
import { ExpectedFailure } from '../model/failure';
import { siteLists } from '../model/item';
import { destinationNames, maxParallel, minParallel, sidecarKinds, usualParallel, usualPartBytes } from '../model/job';
import { type Migrations, migrateSettings, migrations } from './settings-migrations';
import { themeRule } from './theme-setting';

/** The available maximum sizes of a part, in bytes. None needs ZIP64 (`docs/archive-format.md`). */
export const partSizes = [500_000_000, usualPartBytes, 4_000_000_000] as const;

/** The valid values of each setting. */
const rules = {
  /**
   * The lists that an export of the whole library leaves out. Stored this way so that a list that's new at Sora isn't
   * missed.
   */
  leftOut: v.pipe(
    v.array(v.picklist(siteLists)),
    v.maxLength(siteLists.length),
    v.check((leftOut) => new Set(leftOut).size < siteLists.length, 'one list stays'),
  ),
  /** Whether other people's files on the user's lists are exported, too. */
  others: v.boolean(),
  partBytes: v.picklist(partSizes),
  nameTemplate: v.pipe(
    v.string(),
    v.maxLength(200),
    v.check((template) => !('fault' in parseTemplate(template)), 'a template without a fault'),
  ),
  sidecars: v.pipe(v.array(v.picklist(sidecarKinds)), v.maxLength(sidecarKinds.length)),
  /** The maximum number of simultaneous downloads. */
  parallelism: v.pipe(v.number(), v.integer(), v.minValue(minParallel), v.maxValue(maxParallel)),
  /** Keeps the machine awake during a run. */
  keepAwake: v.boolean(),
  theme: themeRule,
  /** The language of all views; `system`: the browser's. */
  language: v.picklist(languageChoices),
  /** Where exports go. */
  destination: v.picklist(destinationNames),
};

export type Settings = { [Name in keyof typeof rules]: v.InferOutput<(typeof rules)[Name]> };

/** Some settings to change. */
export type SettingsChange = { [Name in keyof Settings]?: Settings[Name] | undefined };

export const defaultSettings: Settings = {
  leftOut: [],
  others: false,
  partBytes: usualPartBytes,
  nameTemplate: defaultTemplate,
  sidecars: [],
  parallelism: usualParallel,
  keepAwake: true,
  theme: 'system',
  language: 'system',
  destination: 'zip',
};

const settingNames = Object.keys(rules) as (keyof Settings)[];

const changeSchema = v.partial(v.strictObject(rules));

/** Settings from whatever was stored, by any version. Never fails: missing and invalid settings get their defaults. */
export function settingsFrom(stored: unknown, steps: Migrations = migrations): Settings {
  const own = migrateSettings(stored, steps);
  const read = settingNames.map((name) => {
    const { success, output } = v.safeParse(rules[name], Object.hasOwn(own, name) ? own[name] : undefined);
    return [name, success ? output : defaultSettings[name]];
  });
  return Object.fromEntries(read);
}

/** Why a change is invalid: the setting's name, and whether it exists. */
type ChangeFault = { name: string; isKnown: boolean };

/** A valid change, or its first fault. */
export function readChange(change: unknown): { change: SettingsChange } | ChangeFault {
  const { success, output, issues } = v.safeParse(changeSchema, change);
  if (success) return { change: output };
  const name = String(issues[0].path?.[0]?.key ?? '').slice(0, 80);
  return { name, isKnown: settingNames.some((known) => known === name) };
}

/** The settings after a change. Throws bad-message with the name of an invalid setting. */
export function changed(settings: Settings, change: unknown): Settings {
  const read = readChange(change);
  if ('name' in read) throw new ExpectedFailure('bad-message', `settings ${read.name}`);
  const set = Object.entries(read.change).filter(([, value]) => value !== undefined);
  return { ...settings, ...Object.fromEntries(set) };
}
