import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { createServer } from 'vite';

/** Serves the page of all views (`main.tsx`) until it is closed. */
export async function serveViews(): Promise<{ origin: string; close(): Promise<void> }> {
  const server = await createServer({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    plugins: [preact()],
    logLevel: 'error',
    server: { port: 0, hmr: false },
  });
  await server.listen();
  return { origin: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}
