import './node-version.mjs';
import { fileURLToPath } from 'node:url';
import { chromiumFix, provideChromium } from './browser.mjs';
import { help, readDemoOptions } from './demo-options.mjs';
import { installPackages } from './install.mjs';
import { runNpm } from './run.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

try {
  await start(readDemoOptions(process.argv.slice(2)));
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
}

/** @param {ReturnType<typeof readDemoOptions>} options */
async function start(options) {
  if (options.help) {
    console.log(help);
    return;
  }
  installPackages({ allowed: options.install });
  if (!(await provideChromium({ allowed: options.install }))) throw new Error(chromiumFix);

  console.log('Building the extension (npm run build).');
  const mode = options.watch ? ['--', '--mode', 'development'] : [];
  if (!runNpm(['run', '--silent', 'build', ...mode])) throw new Error('The build failed, see its message above.');

  const { tsImport } = await import('tsx/esm/api');
  const { demo } = await tsImport('./demo/demo.ts', import.meta.url);
  await demo(options);
}
