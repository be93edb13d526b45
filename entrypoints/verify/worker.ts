/// <reference lib="webworker" />
import * as Comlink from 'comlink';
import type { ChosenFile } from '../../lib/archive/verify/file-index';
import type { VerifyProgress } from '../../lib/archive/verify/verify-export';
import { type Verified, verifyFiles } from '../../lib/archive/verify/verify-files';
import { inflate } from '../../lib/media/validate/inflate';
import { digest, hash } from '../../lib/media/validate/sha256';
import { type Result, toResult } from '../../lib/model/failure';

/** Milliseconds between progress reports. */
const reportEveryMs = 100;

export type ReportProgress = (name: string, progress: VerifyProgress) => void;

const worker = {
  /** Verifies the chosen files. To cancel, terminate this worker. */
  verify(chosen: ChosenFile[], report: ReportProgress): Promise<Result<Verified>> {
    let reportedAt = 0;
    const onProgress: ReportProgress = (name, progress) => {
      if (performance.now() - reportedAt < reportEveryMs) return;
      reportedAt = performance.now();
      report(name, progress);
    };
    return toResult(() => verifyFiles(chosen, { inflate, digest, hash, onProgress }));
  },
};

export type VerifyWorker = typeof worker;

Comlink.expose(worker);
