import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

/** The id of an unpacked extension: the start of its path's SHA-256, in the letters a to p. */
function idOf(extension: string): string {
  const digits = createHash('sha256').update(resolve(extension)).digest('hex').slice(0, 32);
  return digits.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/**
 * Allows an extension to write to a folder on disk, like a user who selects "Allow on every visit". Null revokes all
 * permissions. Headless browsers don't ask, so this writes what Chromium stores of the answer
 * (`chrome_file_system_access_permission_context.cc`). The browser must not be running.
 */
export async function letWrite(profile: string, extension: string, folder: string | null): Promise<void> {
  const path = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(await readFile(path, 'utf8'));
  const origin = `chrome-extension://${idOf(extension)}/,*`;
  const grant = folder !== null && {
    'display-name': basename(folder),
    'is-directory': true,
    path: folder,
    readable: true,
    writable: true,
  };
  preferences.profile ??= {};
  preferences.profile.content_settings ??= {};
  preferences.profile.content_settings.exceptions = {
    ...preferences.profile.content_settings.exceptions,
    file_system_access_chooser_data: grant ? { [origin]: { setting: { 'chosen-objects': [grant] } } } : {},
    file_system_access_extended_permission: grant ? { [origin]: { setting: 1 } } : {},
  };
  await writeFile(path, JSON.stringify(preferences));
  if (folder !== null) await mkdir(folder, { recursive: true });
}
