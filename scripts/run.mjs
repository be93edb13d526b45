import { spawn, spawnSync } from 'node:child_process';

// npm sets this to its own script when it runs one of ours. So the same npm works without a shell, also on Windows.
const npmScript = process.env.npm_execpath;
const npm = npmScript?.endsWith('.js') ? [process.execPath, npmScript] : ['npm'];
const shell = npm.length === 1 && process.platform === 'win32';

/**
 * Runs a program to its end, with its output on this terminal.
 * @param {string} command
 * @param {string[]} args
 * @returns {boolean} whether it succeeded
 */
export function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

/**
 * Runs npm to its end, with its output on this terminal.
 * @param {string[]} args
 * @returns {boolean} whether it succeeded
 */
export function runNpm(args) {
  const [command = 'npm', ...first] = npm;
  return spawnSync(command, [...first, ...args], { stdio: 'inherit', shell }).status === 0;
}

/**
 * Runs a script of package.json and returns its output.
 * @param {string} script
 * @param {string[]} args for what the script runs
 * @param {NodeJS.ProcessEnv} env added to the environment
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function captureScript(script, args, env) {
  const [command = 'npm', ...first] = npm;
  return new Promise((resolve) => {
    const child = spawn(command, [...first, 'run', '--silent', script, '--', ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell,
    });
    let output = '';
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.stderr.on('data', (text) => {
      output += text;
    });
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}
