/// <reference lib="webworker" />
import * as Comlink from 'comlink';
import type { Chosen } from '../../lib/archive/verify/file-index';
import type { VerifyProgress } from '../../lib/archive/verify/verify-export';
import { type Verified, verifyChosen } from '../../lib/archive/verify/verify-files';
import { inflate } from '../../lib/media/validate/inflate';
import { digest, hash } from '../../lib/media/validate/sha256';
import { type Answer, answering } from '../../lib/messaging/message-result';

/** Milliseconds between two words of progress. */
const tellEvery = 100;

export type TellProgress = (name: string, progress: VerifyProgress) => void;

const worker = {
  /** Verifies what was chosen. To end it early, end this worker. */
  verify(chosen: Chosen[], tell: TellProgress): Promise<Answer<Verified>> {
    let told = 0;
    const onProgress: TellProgress = (name, progress) => {
      if (performance.now() - told < tellEvery) return;
      told = performance.now();
      tell(name, progress);
    };
    return answering(() => verifyChosen(chosen, { inflate, digest, hash, onProgress }));
  },
};

export type VerifyWorker = typeof worker;

Comlink.expose(worker);
