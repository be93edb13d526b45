/** The version of stored settings and settings files. If a setting's meaning changes, raise it and add a step below. */
export const settingsVersion = 1;

/** Settings as written by any version. */
export type Stored = Record<string, unknown>;

/** Steps that convert settings to the next version, by the version they start from. */
export type Migrations = Readonly<Record<number, (older: Stored) => Stored>>;

export const migrations: Migrations = {};

/** The version that wrote the settings. The first one didn't store it. */
export function versionOf({ version }: Stored): number {
  return Number.isSafeInteger(version) && Number(version) > 0 ? Number(version) : 1;
}

/**
 * Settings of any version, converted to this one; those of a newer version are unchanged. Anything but an object is
 * treated as no settings.
 */
export function migrateSettings(stored: unknown, steps: Migrations = migrations, to = settingsVersion): Stored {
  if (typeof stored !== 'object' || stored === null) return {};
  let settings: Stored = { ...stored };
  for (let version = versionOf(settings); version < to; version++) settings = steps[version]?.(settings) ?? settings;
  return settings;
}
