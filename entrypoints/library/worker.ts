/// <reference lib="webworker" />
import * as Comlink from 'comlink';
import type { Chosen } from '../../lib/archive/verify/file-index';
import { type EarlierRead, readEarlier } from '../../lib/import/read-imports';
import { sniff } from '../../lib/media/validate/detect-media-type';
import { inflate } from '../../lib/media/validate/inflate';
import { digest, hash } from '../../lib/media/validate/sha256';
import { type Answer, answering } from '../../lib/messaging/message-result';

const worker = {
  /** Reads what a person has already among chosen files. To end it early, end this worker. */
  read(chosen: Chosen[]): Promise<Answer<EarlierRead>> {
    const isMedia = (head: Uint8Array) => sniff(head) !== null;
    return answering(() => readEarlier(chosen, { inflate, digest, hash, isMedia }));
  },
};

export type EarlierWorker = typeof worker;

Comlink.expose(worker);
