/// <reference lib="webworker" />
import * as Comlink from 'comlink';
import { type EarlierRead, readEarlier } from '../../lib/archive/earlier/read-earlier';
import type { Chosen } from '../../lib/archive/verify/copies';
import { inflate } from '../../lib/media/inflate';
import { digest, hash } from '../../lib/media/sha256';
import { sniff } from '../../lib/media/sniff';
import { type Answer, answering } from '../../lib/messaging/reply';

const worker = {
  /** Reads what a person has already among chosen files. To end it early, end this worker. */
  read(chosen: Chosen[]): Promise<Answer<EarlierRead>> {
    const isMedia = (head: Uint8Array) => sniff(head) !== null;
    return answering(() => readEarlier(chosen, { inflate, digest, hash, isMedia }));
  },
};

export type EarlierWorker = typeof worker;

Comlink.expose(worker);
