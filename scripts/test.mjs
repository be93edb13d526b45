import './node-version.mjs';
import { fileURLToPath } from 'node:url';
import { chromiumFix, firefoxFix, provideChromium, provideFirefox } from './browser.mjs';
import { checks, notRun, runCheck, summary } from './checks.mjs';
import { installPackages } from './install.mjs';
import { aptInstall, aptWorks, findOnPath } from './system-package.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const all = process.argv.includes('--all');
const allowed = !process.argv.includes('--no-install');
const everythingRequired = process.env.CI === 'true';

installPackages({ allowed });
const chromium = await provideChromium({ allowed });
const firefox = await provideFirefox({ allowed });
if (everythingRequired && allowed && aptWorks && !findOnPath(['unzip'])) aptInstall('unzip');

/** @type {import('./checks.mjs').Result[]} */
const results = [];
for (const check of checks) {
  const needed = results.find((result) => result.check.script === check.needs);
  if (needed && needed.counts.failed > 0) {
    results.push(notRun(check, { reason: `"${needed.check.name}" failed`, failed: true }));
  } else if (check.script === 'test:e2e' && !chromium) {
    results.push(notRun(check, { reason: chromiumFix, failed: true }));
  } else if (check.script === 'test:firefox' && !firefox) {
    results.push(notRun(check, { reason: firefoxFix, failed: everythingRequired }));
  } else {
    results.push(await runCheck(check, { all }));
  }
}

const passed = results.reduce((sum, { counts }) => sum + counts.passed, 0);
const failed = results.reduce((sum, { counts }) => sum + counts.failed, 0);
console.log(`\n${summary(results)}\n\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
