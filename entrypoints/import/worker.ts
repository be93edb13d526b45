/// <reference lib="webworker" />
import * as Comlink from 'comlink';
import type { ChosenFile } from '../../lib/archive/verify/file-index';
import type { ScanProgress } from '../../lib/import/import-types';
import { scan } from '../../lib/import/scan/scan-files';
import { type ScanSummary, summarizeScan } from '../../lib/import/scan/summarize-sources';
import { sniff } from '../../lib/media/validate/detect-media-type';
import { inflate } from '../../lib/media/validate/inflate';
import { digest, hash } from '../../lib/media/validate/sha256';
import { type Result, toResult } from '../../lib/model/failure';
import { readRecord } from '../../lib/sora/lists/read-record';
import { measureSpeed } from './measure-speed';

/** Milliseconds between progress reports. */
const reportEveryMs = 100;

export type ReportProgress = (progress: ScanProgress) => void;

/** The part of a scan that the page shows. */
export type ScanOutcome = { summary: ScanSummary; bytesPerSecond: number };

const never = new AbortController().signal;

const worker = {
  /** Scans chosen files. To cancel, terminate this worker. */
  scan(chosen: ChosenFile[], report: ReportProgress): Promise<Result<ScanOutcome>> {
    let reported: ScanProgress['step'] | null = null;
    let reportedAt = 0;
    const onProgress: ReportProgress = (progress) => {
      if (progress.step === reported && performance.now() - reportedAt < reportEveryMs) return;
      reported = progress.step;
      reportedAt = performance.now();
      report(progress);
    };
    return toResult(async () => {
      const found = await scan(chosen, { inflate, digest, hash, sniff, readRecord }, { onProgress, signal: never });
      const bytesPerSecond = await measureSpeed(found, { digest, monotonic: () => performance.now() });
      return { summary: summarizeScan(found), bytesPerSecond };
    });
  },
};

export type ScanWorker = typeof worker;

Comlink.expose(worker);
