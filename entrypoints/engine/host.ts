import * as Comlink from 'comlink';
import type { Snapshot } from '../../lib/export/job';
import type { DownloadLook } from '../../lib/export/ports';
import { ask } from '../../lib/messaging/channel';
import { type Answer, answering } from '../../lib/messaging/reply';
import type { SiteAnswer } from '../../lib/sora/transport';
import { volumesFolder } from '../../lib/store/volume-files';

/** What the page does for its worker, which has no extension API and whose blob links would die with it. */
export type Host = {
  soraTabs(): Promise<Answer<number[]>>;
  reloadSoraTab(): Promise<Answer<boolean>>;
  getByTab(tab: number, path: string, headers: Record<string, string>): Promise<Answer<SiteAnswer>>;
  save(file: string, fileName: string, again: boolean): Promise<Answer<number>>;
  lookAtDownload(id: number): Promise<Answer<DownloadLook>>;
  release(file: string): Promise<Answer<null>>;
  progress(snapshot: Snapshot): void;
  idle(): void;
} & Comlink.ProxyMarked;

const progressEvery = 1000;

export function createHost(): Host {
  /** Links to files being copied to Downloads, by the file's name. */
  const links = new Map<string, string>();
  const release = (file: string) => {
    const link = links.get(file);
    if (link !== undefined) URL.revokeObjectURL(link);
    links.delete(file);
    return null;
  };
  /** Each message wakes the background: one a second is enough, the last one always goes. */
  let latest: Snapshot | null = null;
  let told: Promise<unknown> = Promise.resolve();
  const tellLatest = () => {
    if (latest !== null) told = heard(ask('progress', { snapshot: latest }));
    latest = null;
  };
  /** The background may be starting or stopping: what it misses is told again with the next tick. */
  const heard = (sent: Promise<unknown>) => sent.catch(() => undefined);

  return Comlink.proxy({
    soraTabs: () => answering(() => ask('sora-tabs', {})),
    reloadSoraTab: () => answering(() => ask('reload-sora-tab', {})),
    getByTab: (tab, path, headers) => answering(() => ask('get-by-tab', { tab, path, headers })),
    save: (file, fileName, again) =>
      answering(async () => {
        release(file);
        const handle = await (await volumesFolder()).getFileHandle(file);
        const url = URL.createObjectURL(await handle.getFile());
        links.set(file, url);
        return ask('save', { url, fileName, again });
      }),
    lookAtDownload: (id) => answering(() => ask('look-at-download', { id })),
    release: (file) => answering(async () => release(file)),
    progress(snapshot) {
      if (latest === null) setTimeout(tellLatest, snapshot.state === 'running' ? progressEvery : 0);
      latest = snapshot;
    },
    async idle() {
      // This page is closed as soon as the background has answered.
      tellLatest();
      await told;
      await heard(ask('idle', {}));
    },
  });
}
