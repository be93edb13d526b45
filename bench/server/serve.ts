import { createGate } from '../../tests/replica/gate';
import { allFiles } from '../../tests/replica/media/all-files';
import { bodyOf } from '../../tests/replica/media/media-bytes';
import { startReplica } from '../../tests/replica/replica';
import { startMediaServer } from './bench-media-server';
import { createLine } from './line';
import type { Ask, ServerMessage, Started } from './local-server';

/** The site and its media host in their own process, controlled by the measuring process. */
async function serve({ workload }: Ask & { type: 'start' }): Promise<Started> {
  const mediaBytes = { image: workload.fileBytes, video: workload.fileBytes, long: 0 };
  const replica = await startReplica({ items: workload.items, elsewhere: 0, mediaBytes });
  const [account] = replica.accounts;
  const own = new Set(account.library.itemsIn().flatMap(({ id, status }) => (status === 'saved' ? [id] : [])));
  const originals = [...allFiles(account.known)].filter(([, file]) => file.rendition === 'source' && own.has(file.id));
  const sizes = new Map(originals.map(([path, file]) => [path, bodyOf(file, mediaBytes).size]));
  const mediaPort = await startMediaServer({
    sizes,
    latency: workload.latency ?? 0,
    line: createLine(workload.bytesPerSecond ?? Number.POSITIVE_INFINITY),
    protocol: workload.protocol ?? 'h2',
    gate,
    onRequest: () => {
      requested++;
    },
  });
  return { port: replica.port, mediaPort, files: [...sizes].map(([path, bytes]) => ({ path, bytes })) };
}

let requested = 0;
const gate = createGate();
const report = (reported: ServerMessage) => process.send?.(reported);

process.on('message', async (ask: Ask) => {
  switch (ask.type) {
    case 'start':
      return report({ type: 'started', started: await serve(ask) });
    case 'shut':
      requested = 0;
      return gate.closeAfter(0);
    case 'open':
      return gate.open();
    case 'count':
      return report({ type: 'counted', requested });
  }
});
// The measuring process is gone.
process.on('disconnect', () => process.exit());
