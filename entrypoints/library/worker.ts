/// <reference lib="webworker" />
import * as Comlink from 'comlink';
import type { ChosenFile } from '../../lib/archive/verify/file-index';
import { type ImportResult, readImports } from '../../lib/import/read-imports';
import { sniff } from '../../lib/media/validate/detect-media-type';
import { inflate } from '../../lib/media/validate/inflate';
import { digest, hash } from '../../lib/media/validate/sha256';
import { type Result, toResult } from '../../lib/model/failure';

const worker = {
  /** Finds already saved items among chosen files. To cancel, terminate this worker. */
  read(chosen: ChosenFile[]): Promise<Result<ImportResult>> {
    return toResult(() => readImports(chosen, { inflate, digest, hash, sniff }));
  },
};

export type ImportWorker = typeof worker;

Comlink.expose(worker);
