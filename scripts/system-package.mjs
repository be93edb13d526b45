import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/**
 * The first of these programs that's on the PATH.
 * @param {string[]} names
 * @returns {string | undefined} its full path
 */
export function findOnPath(names) {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name + ending))).find((path) => isProgram(path));
}

/** @param {string} path */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether system packages can be installed without asking the user: on Debian and its derivatives, as root. */
export const aptWorks = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Installs one system package, and says so.
 * @param {string} name
 * @returns {boolean} whether it succeeded
 */
export function aptInstall(name) {
  console.log(`Installing the system package "${name}" (apt-get update && apt-get install -y ${name}).`);
  const apt = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  return run('env', [...apt, 'update']) && run('env', [...apt, 'install', '-y', name]);
}
