import type * as Comlink from 'comlink';
import { runName } from '../../lib/archive/naming/file-paths';
import { chosenTemplate } from '../../lib/archive/naming/name-template';
import { crc32 } from '../../lib/archive/zip/crc32';
import { removeOrphanedFiles } from '../../lib/archive/zip-parts/orphaned-files';
import { raceAbort } from '../../lib/async/abort';
import { createLatestWait } from '../../lib/async/latest-wait';
import { createRateLimiter } from '../../lib/async/rate-limiter';
import { createWeightedSemaphore } from '../../lib/async/weighted-semaphore';
import { usableFolder } from '../../lib/browser/chosen-folder';
import { loadSitePage } from '../../lib/browser/load-site-page';
import { createTransports } from '../../lib/browser/site-transports';
import { clock } from '../../lib/browser/system-clock';
import { createEngine, type Engine } from '../../lib/export/export-engine';
import { createHeldFiles } from '../../lib/export/import/held-files';
import { createActiveFiles } from '../../lib/export/progress/active-files';
import { type Estimate, type EstimateOptions, estimateExport } from '../../lib/export/scan/export-estimate';
import { createLibraryScans, type LibraryScans } from '../../lib/export/scan/library-scans';
import { scan } from '../../lib/import/scan/scan-files';
import { createFetchMedia } from '../../lib/media/fetch/fetch-media';
import { mediaBudgetBytes } from '../../lib/media/receive/buffer-pool';
import { sniff } from '../../lib/media/validate/detect-media-type';
import { inflate } from '../../lib/media/validate/inflate';
import { digest, hash } from '../../lib/media/validate/sha256';
import { publishProgress } from '../../lib/messaging/progress-channel';
import { publishRunDetail } from '../../lib/messaging/run-detail-channel';
import { whileWorking } from '../../lib/messaging/work-lock';
import { partFile } from '../../lib/model/archive';
import { unwrap } from '../../lib/model/failure';
import type { Access } from '../../lib/model/hosts';
import { siteLists } from '../../lib/model/item';
import type { Delivery } from '../../lib/model/ports';
import type { SavedHistory } from '../../lib/model/saved-history';
import { createSessionClient } from '../../lib/sora/client/session-client';
import { readRecord } from '../../lib/sora/lists/read-record';
import { joinItems } from '../../lib/sora/records/join-items';
import { createSite, listable } from '../../lib/sora/sora-site';
import { openDatabase } from '../../lib/storage/database';
import { createSavedHistory } from '../../lib/storage/history/already-saved-items';
import { readEstimateInputs, saveLastScan } from '../../lib/storage/history/estimate-inputs';
import { createJobStore } from '../../lib/storage/job-store';
import { openPrivateFiles } from '../../lib/storage/private-files';
import { repairUnfinishedJobs } from '../../lib/storage/repair-unfinished-jobs';
import { version } from '../../package.json';
import { createDestinations } from './create-destinations';
import { notifyEnd } from './engine-translations';
import { galleryApp } from './gallery-app';
import type { PageApi } from './page-api-for-worker';
import { selectionSaver } from './selection-saver';
import { fetcherStarter } from './start-fetcher';

/**
 * `forgetSaved`: see `JobStore.forget`. `rest` is called when some work has ended, so that the engine may be closed.
 * `close` releases the store.
 */
export type EngineServices = {
  engine: Engine;
  libraryScans: LibraryScans;
  history: SavedHistory;
  estimate: (set: EstimateOptions) => Promise<Estimate>;
  forgetSaved: () => Promise<void>;
  isBusy: () => boolean;
  rest: () => void;
  close: () => void;
};

/**
 * Assembles the engine from the core and its adapters. `onStoreClosed` is called if the browser closes the store by
 * force; after that, nothing works. Throws what `openDatabase` throws.
 *
 * One function, because it only wires: each part is made once, after those that it needs.
 */
export async function createEngineServices(
  host: Comlink.Remote<PageApi>,
  onStoreClosed: () => void,
): Promise<EngineServices> {
  const files = await openPrivateFiles();
  // If the store is refused, this throws before anything is touched.
  const database = await openDatabase(onStoreClosed);
  const store = createJobStore(database);
  await repairUnfinishedJobs(database, async (part) => (await files.size(partFile(part))) ?? 0);
  await removeOrphanedFiles(store, files);

  const isAllowed = async (access: Access) => unwrap(await host.isAllowed(access));
  const waits = createLatestWait(clock, () => engine.touch());
  const site = createSite({
    clock,
    transports: createTransports(
      {
        open: async () => unwrap(await host.soraTabs()),
        request: async (tab, request) => unwrap(await host.get(tab, request)),
        isAllowed,
      },
      (get) => createSessionClient(get, clock),
    ),
    onWait: waits.addSource(),
  });
  const delivery: Delivery = {
    save: async (content, { fileName, downloadPath }, again) =>
      unwrap(await host.save(content, { fileName, downloadPath }, again)),
    status: async (id, fileName) => unwrap(await host.downloadStatus(id, fileName)),
    release: async (file) => void unwrap(await host.release(file)),
  };
  const emit = publishProgress();
  const generator = { name: 'Sora Export', version };
  const archive = {
    ...{ store, files, hash, digest, generator },
    now: clock.now,
    allSources: siteLists,
    galleryApp: () => galleryApp(host),
  };
  const active = createActiveFiles();
  publishRunDetail(active.detail);
  const fetchMedia = createFetchMedia(fetcherStarter(host), {
    files,
    crc32,
    isAllowed,
    onBytes: (bytes, url, declared) => {
      active.received(url, bytes, declared);
      engine.onBytes(bytes);
    },
  });
  const limiter = createRateLimiter(clock, waits.addSource());
  const over = new AbortController();
  /** Work that's left after a run. The page is only closed when it's done. */
  const endings = new Set<Promise<void>>();
  const rest = () =>
    void Promise.allSettled(endings).then(() => {
      endings.clear();
      return host.idle();
    });
  const sums = { hash, digest };
  const heldFiles = createHeldFiles({
    store,
    scan: (chosen, signal) => scan(chosen, { ...sums, inflate, sniff, readRecord }, { signal }),
  });
  const engine = createEngine({
    runner: {
      ports: {
        site,
        files: heldFiles,
        sums,
        store,
        fetchMedia,
        budget: createWeightedSemaphore(mediaBudgetBytes),
        rateLimiter: limiter,
        active,
        join: joinItems,
        clock,
      },
      destinations: (lease) => createDestinations({ archive, delivery, clock, usableFolder }, lease),
      freeRoom: files.free,
      isAllowed,
      renewToken: async (signal) => {
        await loadSitePage(signal);
        // A tab may have other cookies than we do, such as one in a Firefox container. Without a tab, nothing responds.
        await raceAbort<unknown>(host.loadPage(), signal);
      },
    },
    naming: { newId: () => crypto.randomUUID(), runName },
    nameTemplate: chosenTemplate,
    sources: listable,
    waitUntil: waits.until,
    onProgress: (snapshot) => {
      emit(snapshot);
      void host.progress(snapshot);
      if (snapshot.state !== 'done') return;
      if (snapshot.origin === 'files') heldFiles.release();
      // If the store doesn't respond, the next caller that needs it will report that.
      endings.add(libraryScans.refreshSaved().catch(() => undefined));
      if (!snapshot.cancelled) endings.add(notifyEnd(host, snapshot));
    },
    onIdle: rest,
  });
  const libraryScans = createLibraryScans({
    lists: { site, sources: listable, join: joinItems },
    download: {
      ...{ site, clock, rateLimiter: limiter, fetchMedia },
      sizes: { trustListed: true },
      // The user is waiting for a few files. If the host serves none, the save fails right away.
      host: { filesServed: 0, mayWait: true },
    },
    account: () => engine.account(),
    store,
    saveLastScan: (scan) => saveLastScan(database, scan),
    save: selectionSaver({ host, clock, generator }),
    signal: over.signal,
    exportItems: ({ id, space }, ids, set) =>
      engine.start({ ...set, account: id, space, scope: { type: 'items', ids } }),
    whileWorking,
    onSaved: rest,
  });
  const estimating = {
    site,
    clock,
    join: joinItems,
    store: { knownOutcomes: store.knownOutcomes, before: (account: string) => readEstimateInputs(database, account) },
    sources: listable,
    freeRoom: files.free,
    seen: libraryScans.seen,
  };
  const history = createSavedHistory(database);
  /** Notifies scanning views when already saved items change. */
  const notifyScans =
    <Given extends unknown[], Result>(act: (...given: Given) => Promise<Result>) =>
    async (...given: Given) => {
      const result = await act(...given);
      await libraryScans.refreshSaved();
      return result;
    };
  return {
    engine,
    libraryScans,
    history: { add: notifyScans(history.add), forget: notifyScans(history.forget) },
    estimate: async (set) => estimateExport(await engine.account(), set, estimating),
    forgetSaved: notifyScans(store.forget),
    // If the engine closed, a paused import would need its files again.
    isBusy: () => engine.isBusy() || heldFiles.isHolding() || libraryScans.isOn() || endings.size > 0,
    rest,
    close() {
      over.abort();
      database.close();
    },
  };
}
