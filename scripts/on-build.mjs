import './node-version.mjs';
import { fileURLToPath } from 'node:url';
import { chromiumFix, provideChromium } from './browser.mjs';
import { installPackages } from './install.mjs';
import { runNpm } from './run.mjs';

/**
 * Installs what's missing, builds the extension for Chromium, and runs a command on it with this script's arguments.
 * `--no-install` forbids installing. Ends the process with 1 if any of it fails.
 * @param {string[]} command a program of the packages, and its arguments
 */
export async function runOnBuild(command) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const allowed = !process.argv.includes('--no-install');
  installPackages({ allowed });
  if (!(await provideChromium({ allowed }))) {
    console.error(chromiumFix);
    process.exit(1);
  }
  const given = process.argv.slice(2).filter((argument) => argument !== '--no-install');
  const ok = runNpm(['run', '--silent', 'build']) && runNpm(['exec', '--', ...command, ...given]);
  process.exitCode = ok ? 0 : 1;
}
