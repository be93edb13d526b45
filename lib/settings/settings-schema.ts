import * as v from 'valibot';
import { defaultTemplate, parseTemplate } from '../archive/naming/name-template';
import { languageChoices } from '../i18n/languages';
import { ExpectedFailure } from '../model/failure';
import { siteLists } from '../model/item';
import { destinationNames, maxParallel, minParallel, sidecarKinds, usualParallel, usualPartBytes } from '../model/job';
import { type Migrations, migrateSettings, migrations } from './settings-migrations';
import { themeRule } from './theme-setting';

/** Ceilings of one part that may be chosen, in bytes. All keep ZIP64 out (`docs/archive-format.md`). */
export const partSizes = [500_000_000, usualPartBytes, 4_000_000_000] as const;

/** What each setting may be. */
const rules = {
  /** Lists that an export of the whole library does not go through. Not those that it does: one that is new at Sora is not to be missed. */
  leftOut: v.pipe(
    v.array(v.picklist(siteLists)),
    v.maxLength(siteLists.length),
    v.check((leftOut) => new Set(leftOut).size < siteLists.length, 'one list stays'),
  ),
  /** Whether files of other people are exported too, where they stand in the person's lists. */
  others: v.boolean(),
  partBytes: v.picklist(partSizes),
  nameTemplate: v.pipe(
    v.string(),
    v.maxLength(200),
    v.check((template) => !('fault' in parseTemplate(template)), 'a template without a fault'),
  ),
  sidecars: v.pipe(v.array(v.picklist(sidecarKinds)), v.maxLength(sidecarKinds.length)),
  /** How many files are fetched at once at most. */
  parallelism: v.pipe(v.number(), v.integer(), v.minValue(minParallel), v.maxValue(maxParallel)),
  /** The machine does not go to sleep while a run is on. */
  keepAwake: v.boolean(),
  theme: themeRule,
  /** What every view speaks; `system`: what the browser does. */
  language: v.picklist(languageChoices),
  /** Where exports go. */
  destination: v.picklist(destinationNames),
};

export type Settings = { [Name in keyof typeof rules]: v.InferOutput<(typeof rules)[Name]> };

/** Some of them, to be set. */
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

/** Settings from whatever was stored, by this or another version: never refused, for each that is missing or broken has its default. */
export function settingsFrom(stored: unknown, steps: Migrations = migrations): Settings {
  const own = migrateSettings(stored, steps);
  const read = settingNames.map((name) => {
    const { success, output } = v.safeParse(rules[name], Object.hasOwn(own, name) ? own[name] : undefined);
    return [name, success ? output : defaultSettings[name]];
  });
  return Object.fromEntries(read);
}

/** Why a change cannot be made: the setting that is meant, and whether there is such a one. */
type ChangeFault = { name: string; isKnown: boolean };

/** A change as it may be kept, or the first thing that is wrong with it. */
export function readChange(change: unknown): { change: SettingsChange } | ChangeFault {
  const { success, output, issues } = v.safeParse(changeSchema, change);
  if (success) return { change: output };
  const name = String(issues[0].path?.[0]?.key ?? '').slice(0, 80);
  return { name, isKnown: settingNames.some((known) => known === name) };
}

/** The settings after a change. Throws bad-message with the name of a setting that cannot be so. */
export function changed(settings: Settings, change: unknown): Settings {
  const read = readChange(change);
  if ('name' in read) throw new ExpectedFailure('bad-message', `settings ${read.name}`);
  const set = Object.entries(read.change).filter(([, value]) => value !== undefined);
  return { ...settings, ...Object.fromEntries(set) };
}
