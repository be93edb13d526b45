/** Of the stored shape and of files of settings. A version that changes what a setting means raises it, and adds its step below. */
export const settingsVersion = 1;

/** Settings as some version has written them. */
export type Stored = Record<string, unknown>;

/** Steps that turn settings of one version into those of the next, by the version that they begin at. */
export type Migrations = Readonly<Record<number, (older: Stored) => Stored>>;

export const migrations: Migrations = {};

/** The version that settings were written by. The first one did not note it. */
export function versionOf({ version }: Stored): number {
  return Number.isSafeInteger(version) && Number(version) > 0 ? Number(version) : 1;
}

/** Settings of any version as this one understands them; those of a newer one as they are. What is no object holds none. */
export function migrateSettings(stored: unknown, steps: Migrations = migrations, to = settingsVersion): Stored {
  if (typeof stored !== 'object' || stored === null) return {};
  let settings: Stored = { ...stored };
  for (let version = versionOf(settings); version < to; version++) settings = steps[version]?.(settings) ?? settings;
  return settings;
}
