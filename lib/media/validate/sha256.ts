import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { createSerialQueue } from '../../async/serial-queue';
import type { Hash } from '../../model/ports';

/** An incremental SHA-256, for content that doesn't fit into memory. */
export function hash(): Hash {
  const running = sha256.create();
  return {
    update: (bytes) => void running.update(bytes),
    hex: () => bytesToHex(running.digest()),
  };
}

const inTurn = createSerialQueue();

/**
 * The SHA-256 of a buffer in lower-case hex, by the browser's own code, which is four times as fast as `hash`. Hashes
 * one buffer at a time because the browser copies it.
 */
export async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return bytesToHex(new Uint8Array(await inTurn(() => crypto.subtle.digest('SHA-256', bytes))));
}
