import * as v from 'valibot';
import { languageChoices } from '../text/languages';

/** What a person may set for all exports to come. A field that is missing or of another type has its default. */
export const settingsSchema = v.object({
  /** The machine does not go to sleep while a run is on. */
  keepAwake: v.fallback(v.optional(v.boolean(), true), true),
  /** What every view speaks; `system`: what the browser does. */
  language: v.fallback(v.optional(v.picklist(languageChoices), 'system'), 'system'),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

/** Some of them, to be set. */
export type SettingsChange = { [Name in keyof Settings]?: Settings[Name] | undefined };

export const defaultSettings: Settings = v.parse(settingsSchema, {});

/** Of the stored shape. A version that changes what a field means raises it, and adds how the one before is turned into it. */
export const settingsVersion = 1;

/** Settings from whatever was stored, by this or another version: never refused, for each has a default. */
export const settingsFrom = (stored: unknown): Settings => {
  const read = v.safeParse(settingsSchema, stored);
  return read.success ? read.output : defaultSettings;
};
