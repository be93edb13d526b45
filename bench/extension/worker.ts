/// <reference lib="webworker" />
import { downloadZip } from 'client-zip';
import * as Comlink from 'comlink';
import { fetchFile, inParallel } from './fetch-whole-file';

async function openFile(name: string): Promise<FileSystemSyncAccessHandle> {
  const root = await navigator.storage.getDirectory();
  const file = await root.getFileHandle(name, { create: true });
  const handle = await file.createSyncAccessHandle();
  handle.truncate(0);
  return handle;
}

async function* chunksOf(body: ReadableStream<Uint8Array<ArrayBuffer>> | null) {
  const reader = body?.getReader();
  for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) yield read.value;
}

type PendingRequest = { name: string; answer: Promise<Response> };

async function* inputOf(requested: PendingRequest[]) {
  for (const { name, answer } of requested) yield { name, input: await answer };
}

const peers = {
  /** The floor: writes all downloads to one file as they arrive, each at its own offset, and checks nothing. */
  async floor(urls: string[], parallel: number): Promise<number> {
    const handle = await openFile('floor');
    let end = 0;
    await inParallel(urls, parallel, async (url) => {
      const response = await fetchFile(url);
      let at = end;
      end += Number(response.headers.get('content-length'));
      for await (const chunk of chunksOf(response.body)) at += handle.write(chunk, { at });
    });
    handle.flush();
    handle.close();
    return end;
  },

  /** The floor of an import: copies the chosen files to one private file, one after the other. */
  async copy(files: File[]): Promise<number> {
    const handle = await openFile('copy');
    let at = 0;
    for (const file of files) for await (const chunk of chunksOf(file.stream())) at += handle.write(chunk, { at });
    handle.flush();
    handle.close();
    return at;
  },

  /** client-zip streams into a file. Requests are sent ahead of it, several at a time. */
  async 'client-zip'(urls: string[], parallel: number): Promise<number> {
    const handle = await openFile('client-zip');
    async function* entries() {
      const requested: PendingRequest[] = [];
      for (const [n, url] of urls.entries()) {
        requested.push({ name: `${n}.bin`, answer: fetchFile(url) });
        if (requested.length === parallel) yield* inputOf(requested.splice(0, 1));
      }
      yield* inputOf(requested);
    }
    let at = 0;
    for await (const chunk of chunksOf(downloadZip(entries()).body)) at += handle.write(chunk, { at });
    handle.flush();
    handle.close();
    return at;
  },
};

export type Peers = typeof peers;

Comlink.expose(peers);
