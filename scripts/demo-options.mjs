import { parseArgs } from 'node:util';

export const help = `Usage: npm start -- [options]

Builds the extension, starts a replica of the Sora site and opens a browser on its library with the extension loaded.
Without a display, or with --headless, it clicks "Export all" itself and checks the archive.
With --import, it builds an archive from sample files instead.

  --headless    no window
  --import      build an archive from sample files; with --headless it checks the archive
  --items N     approximate number of generations in the library, or in OpenAI's export (default 60)
  --seed N      same seed, same library (default 1)
  --watch       rebuild and reload when a source file is saved, until the browser is closed (npm run dev)
  --no-install  never install anything
  --help
`;

/**
 * @param {string[]} args
 * @returns {{ headless: boolean, import: boolean, items: number, seed: number, install: boolean, watch: boolean, help:
 * boolean }}
 * @throws {Error} with a message for the user
 */
export function readDemoOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      headless: { type: 'boolean', default: !hasDisplay() },
      import: { type: 'boolean', default: false },
      items: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
      watch: { type: 'boolean', default: false },
      'no-install': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.import && values.watch) throw new Error("--import and --watch can't be combined.");
  return {
    headless: values.headless === true,
    import: values.import === true,
    items: readCount('--items', values.items ?? ''),
    seed: readCount('--seed', values.seed ?? ''),
    install: values['no-install'] !== true,
    watch: values.watch === true,
    help: values.help === true,
  };
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * @param {string} name
 * @param {string} value
 */
function readCount(name, value) {
  if (!/^\d{1,7}$/.test(value)) throw new Error(`${name} takes a whole number, not "${value}".`);
  return Number(value);
}
