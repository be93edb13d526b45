import * as Comlink from 'comlink';
import { holding } from '../../lib/async/keep-handle-alive';
import { createThrottle } from '../../lib/async/throttle';
import { ask } from '../../lib/messaging/message-channel';
import { type Answer, answering } from '../../lib/messaging/message-result';
import type { Spoken } from '../../lib/messaging/messages';
import type { Access } from '../../lib/model/hosts';
import type { Part, Snapshot } from '../../lib/model/job';
import type { Begun, DownloadLook } from '../../lib/model/ports';
import type { SiteReply, SiteRequest } from '../../lib/sora/client/transport';
import { volumesFolder } from '../../lib/storage/private-files';
import { createLinks } from './blob-urls';
import type { Fetchers } from './fetcher-pool';

/** What the page does for its worker, which has no extension API and whose blob links would die with it. */
export type Host = {
  soraTabs(): Promise<Answer<number[]>>;
  loadPageByTabs(): Promise<Answer<null>>;
  getByTab(tab: number, request: SiteRequest): Promise<Answer<SiteReply>>;
  isAllowed(access: Access): Promise<Answer<boolean>>;
  words(): Promise<Answer<Spoken>>;
  /** Saves a file of the private storage, or what stands in memory: its link is released by the name of the file, or that of the copy. */
  save(content: string | Blob, to: Pick<Part, 'fileName' | 'copiedAs'>, again: boolean): Promise<Answer<Begun>>;
  lookAtDownload(id: number, fileName: string): Promise<Answer<DownloadLook>>;
  release(file: string): Promise<Answer<null>>;
  progress(snapshot: Snapshot): void;
  startFetcher: Fetchers['start'];
  endFetcher: Fetchers['end'];
  tellEnd(end: { job: string; title: string; message: string }): Promise<Answer<null>>;
  idle(): void;
  /** Loads the page anew, and with it the worker. */
  restart(): void;
} & Comlink.ProxyMarked;

const storedFile = async (name: string) =>
  holding(await (await volumesFolder()).getFileHandle(name), (file) => file.getFile());

/** Milliseconds: each message wakes the background. */
const progressEvery = 1000;

export function createHost(fetchers: Fetchers): Host {
  const links = createLinks();
  const news = createThrottle((snapshot: Snapshot) => ask('progress', { snapshot }));

  return Comlink.proxy({
    soraTabs: () => answering(() => ask('sora-tabs', {})),
    loadPageByTabs: () => answering(() => ask('load-page-by-tabs', {})),
    getByTab: (tab, request) => answering(() => ask('get-by-tab', { tab, ...request })),
    isAllowed: (access) => answering(() => ask('is-allowed', { access })),
    words: () => answering(() => ask('words', {})),
    save: (content, { fileName, copiedAs }, again) =>
      answering(async () => {
        const [name, file] = typeof content === 'string' ? [content, await storedFile(content)] : [fileName, content];
        return ask('save', { url: links.renew(name, file), fileName, again, copiedAs });
      }),
    lookAtDownload: (id, fileName) => answering(() => ask('look-at-download', { id, fileName })),
    release: (file) =>
      answering(async () => {
        links.release(file);
        return null;
      }),
    restart: () => location.reload(),
    progress: (snapshot) => news.take(snapshot, snapshot.state === 'running' ? progressEvery : 0),
    startFetcher: fetchers.start,
    endFetcher: fetchers.end,
    tellEnd: (end) => answering(() => ask('tell-end', end)),
    async idle() {
      // This page is closed as soon as the background has answered.
      await news.flush();
      // A background that does not answer looks by itself, at its next alarm.
      await ask('idle', {}).catch(() => undefined);
    },
  });
}
