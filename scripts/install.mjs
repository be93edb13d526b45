import { existsSync, readFileSync } from 'node:fs';
import { runNpm } from './run.mjs';

const install = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage */
/** @typedef {{ packages: Record<string, LockedPackage> }} Lock */

/**
 * The packages in the lock file that aren't installed as locked. Optional ones may be missing: they're for other
 * systems.
 * @param {Lock} lock package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, where npm records what it installed
 */
export function outdatedPackages(lock, installed) {
  return Object.entries(lock.packages)
    .filter(([path, locked]) => {
      if (path === '') return false;
      const found = installed.packages[path];
      if (found === undefined) return locked.optional !== true;
      return found.version !== locked.version || found.integrity !== locked.integrity;
    })
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
}

/**
 * @param {string} path
 * @returns {Lock}
 */
function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { packages: {} };
}

/**
 * Installs the packages if they differ from package-lock.json. Says so, and ends the process if it can't.
 * @param {{ allowed: boolean }} options
 */
export function installPackages({ allowed }) {
  const outdated = outdatedPackages(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'));
  const prepared = existsSync('.wxt/tsconfig.json');
  if (outdated.length === 0 && prepared) return;

  if (!allowed) {
    console.error("The packages don't match package-lock.json. Run: npm ci");
    process.exit(1);
  }
  if (outdated.length > 0) {
    console.log(`Installing packages: ${outdated.length} are missing or outdated (npm ci, about a minute).`);
    if (!runNpm(install)) fail(`npm ${install.join(' ')}`);
  }
  if (!existsSync('.wxt/tsconfig.json') && !runNpm(['exec', '--', 'wxt', 'prepare'])) fail('npx wxt prepare');
}

/**
 * @param {string} command
 * @returns {never}
 */
function fail(command) {
  console.error(`"${command}" failed, see its message above. Fix the problem, then run this command again.`);
  process.exit(1);
}
