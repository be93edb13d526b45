import * as Comlink from 'comlink';
import { keepHandleAlive } from '../../lib/async/keep-handle-alive';
import { createThrottle } from '../../lib/async/throttle';
import { sendMessage } from '../../lib/messaging/message-channel';
import type { SpokenLanguage } from '../../lib/messaging/messages';
import { type Result, toResult } from '../../lib/model/failure';
import type { Access } from '../../lib/model/hosts';
import type { Part, Snapshot } from '../../lib/model/job';
import type { DownloadStatus, StartedCopy } from '../../lib/model/ports';
import type { SiteReply, SiteRequest } from '../../lib/sora/client/transport';
import { privateFolder } from '../../lib/storage/private-files';
import { createBlobUrls } from './blob-urls';
import type { PageFetchers } from './page-fetchers';

/** What the page does for its worker, which has no extension APIs and whose blob URLs would end with it. */
export type PageApi = {
  soraTabs(): Promise<Result<number[]>>;
  loadPage(): Promise<Result<null>>;
  get(tab: number, request: SiteRequest): Promise<Result<SiteReply>>;
  isAllowed(access: Access): Promise<Result<boolean>>;
  translations(): Promise<Result<SpokenLanguage>>;
  /**
   * Saves a file of private storage by its name, or a blob from memory. `release` revokes its URL by that name, or by
   * the name of the copy.
   */
  save(
    content: string | Blob,
    to: Pick<Part, 'fileName' | 'downloadPath'>,
    again: boolean,
  ): Promise<Result<StartedCopy>>;
  downloadStatus(id: number, fileName: string): Promise<Result<DownloadStatus>>;
  release(file: string): Promise<Result<null>>;
  progress(snapshot: Snapshot): void;
  startFetcher: PageFetchers['start'];
  endFetcher: PageFetchers['end'];
  notifyEnd(end: { job: string; title: string; message: string }): Promise<Result<null>>;
  idle(): void;
  /** Reloads the page, and with it the worker. */
  restart(): void;
} & Comlink.ProxyMarked;

const storedFile = async (name: string) =>
  keepHandleAlive(await (await privateFolder()).getFileHandle(name), (file) => file.getFile());

/** Milliseconds. Each message wakes the background. */
const progressEvery = 1000;

export function createPageApi(fetchers: PageFetchers): PageApi {
  const links = createBlobUrls();
  const update = createThrottle((snapshot: Snapshot) => sendMessage('background', 'progress', { snapshot }));

  return Comlink.proxy({
    soraTabs: () => toResult(() => sendMessage('background', 'sora-tabs', {})),
    loadPage: () => toResult(() => sendMessage('background', 'load-page', {})),
    get: (tab, request) => toResult(() => sendMessage('background', 'get', { tab, ...request })),
    isAllowed: (access) => toResult(() => sendMessage('background', 'is-allowed', { access })),
    translations: () => toResult(() => sendMessage('background', 'translations', {})),
    save: (content, { fileName, downloadPath }, again) =>
      toResult(async () => {
        const [name, file] = typeof content === 'string' ? [content, await storedFile(content)] : [fileName, content];
        return sendMessage('background', 'save', { url: links.renew(name, file), fileName, again, downloadPath });
      }),
    downloadStatus: (id, fileName) => toResult(() => sendMessage('background', 'download-status', { id, fileName })),
    release: (file) =>
      toResult(async () => {
        links.release(file);
        return null;
      }),
    restart: () => location.reload(),
    progress: (snapshot) => update.push(snapshot, snapshot.state === 'running' ? progressEvery : 0),
    startFetcher: fetchers.start,
    endFetcher: fetchers.end,
    notifyEnd: (end) => toResult(() => sendMessage('background', 'notify-end', end)),
    async idle() {
      // The background closes this page after it has responded.
      await update.flush();
      // If the background doesn't respond, it checks at its next alarm.
      await sendMessage('background', 'idle', {}).catch(() => undefined);
    },
  });
}
