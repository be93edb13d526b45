import './node-version.mjs';
import { fileURLToPath } from 'node:url';
import { chromiumFix, provideChromium } from './browser.mjs';
import { installPackages } from './install.mjs';
import { runNpm } from './run.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const allowed = !process.argv.includes('--no-install');

installPackages({ allowed });
if (!(await provideChromium({ allowed }))) {
  console.error(chromiumFix);
  process.exit(1);
}
const chosen = process.argv.slice(2).filter((argument) => argument !== '--no-install');
const ok = runNpm(['run', '--silent', 'build']) && runNpm(['exec', '--', 'tsx', 'tests/bench/bench.ts', ...chosen]);
process.exitCode = ok ? 0 : 1;
