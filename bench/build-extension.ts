import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('./extension', import.meta.url));

/** Builds the extension with the contenders. Resolves with its folder. */
export async function buildExtension(): Promise<string> {
  const outDir = fileURLToPath(new URL('../.output/bench', import.meta.url));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome120',
      modulePreload: false,
      rolldownOptions: {
        input: { page: `${root}/page.html`, start: `${root}/open-offscreen.html` },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  return outDir;
}
