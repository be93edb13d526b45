import { homedir } from 'node:os';
import { join } from 'node:path';
import { runNpm } from './run.mjs';
import { aptInstall, aptWorks, findOnPath, isProgram } from './system-package.mjs';

const home = homedir();
const macFolders = ['/Applications', join(home, 'Applications')];
const windowsFolders = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
  .map((name) => process.env[name])
  .filter((folder) => folder !== undefined);

/** Names on the PATH and common locations, by system. */
const chromium = {
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  mac: ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `${name}.app/Contents/MacOS/${name}`),
  windows: [
    'Chromium/Application/chrome.exe',
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
  linux: ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
};
const firefox = {
  names: ['firefox-esr', 'firefox'],
  mac: ['Firefox.app/Contents/MacOS/firefox'],
  windows: ['Mozilla Firefox/firefox.exe'],
  linux: ['/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox', '/opt/firefox/firefox'],
};

/** @param {typeof chromium} browser */
function usualPlaces(browser) {
  if (process.platform === 'darwin') return macFolders.flatMap((folder) => browser.mac.map((app) => join(folder, app)));
  if (process.platform === 'win32')
    return windowsFolders.flatMap((folder) => browser.windows.map((app) => join(folder, app)));
  return browser.linux;
}

/**
 * The browser at the path in an environment variable, on the PATH, or in a common location. If the variable is set to a
 * missing path, this finds nothing and says so, because another browser than the requested one would be a surprise.
 * @param {string} variable
 * @param {typeof chromium} browser
 */
function findInstalled(variable, browser) {
  const chosen = process.env[variable];
  if (!chosen) return findOnPath(browser.names) ?? usualPlaces(browser).find(isProgram);
  if (isProgram(chosen)) return chosen;
  console.error(`${variable} is "${chosen}": there's no program.`);
  return undefined;
}

/** Path of Chromium, Chrome or Edge, and Playwright's own last; undefined if there is none. */
export async function findChromium() {
  const installed = findInstalled('CHROME_PATH', chromium);
  if (installed || process.env.CHROME_PATH) return installed;
  const own = (await import('playwright')).chromium.executablePath();
  return isProgram(own) ? own : undefined;
}

/** Path of Firefox; undefined if there is none. */
export function findFirefox() {
  return findInstalled('FIREFOX_PATH', firefox);
}

/**
 * Path of Chromium. Installs it if there is none.
 * @param {{ allowed: boolean }} options whether anything may be installed
 */
export async function provideChromium({ allowed }) {
  const found = await findChromium();
  if (found || !allowed || process.env.CHROME_PATH) return found;
  if (aptWorks && aptInstall('chromium')) return findChromium();
  console.log("Installing Playwright's Chromium (npx playwright install chromium).");
  return runNpm(['exec', '--', 'playwright', 'install', 'chromium']) ? findChromium() : undefined;
}

/**
 * Path of Firefox. Installs it if the system's packages allow it.
 * @param {{ allowed: boolean }} options whether anything may be installed
 */
export async function provideFirefox({ allowed }) {
  const found = findFirefox();
  if (found || !allowed || !aptWorks || process.env.FIREFOX_PATH) return found;
  return aptInstall('firefox-esr') ? findFirefox() : undefined;
}

/** What to do if there's no Chromium and none could be installed. */
export const chromiumFix = aptWorks
  ? 'No Chromium found. Run "apt-get update && apt-get install -y chromium", or set CHROME_PATH to the path of Chromium, Chrome or Edge.'
  : 'No Chromium found. Run "npx playwright install chromium", or set CHROME_PATH to the path of Chromium, Chrome or Edge.';

export const firefoxFix = 'No Firefox found. Install it, or set FIREFOX_PATH to its path.';
