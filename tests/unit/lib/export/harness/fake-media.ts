import { createHash } from 'node:crypto';
import { crc32 } from '../../../../../lib/archive/zip/crc32';
import type { FetchableLink } from '../../../../../lib/model/item';
import type { FetchMedia, Hash, Media } from '../../../../../lib/model/ports';
import { seeded } from '../../archive/format/sample-library';

export function hash(): Hash {
  const running = createHash('sha256');
  return { update: (bytes) => void running.update(bytes), hex: () => running.digest('hex') };
}

/** The SHA-256 of bytes, in lower-case hex. */
export const digest = async (bytes: Uint8Array): Promise<string> => createHash('sha256').update(bytes).digest('hex');

/** Bytes that depend only on the id, the same in every run. */
export function bytesFor(id: string, length: number): Uint8Array {
  const random = seeded(crc32(new TextEncoder().encode(id)) | 1);
  const bytes = new Uint8Array(length);
  // A loop, because `Uint8Array.from` takes ten times as long.
  for (let at = 0; at < length; at++) bytes[at] = Math.floor(random() * 256);
  return bytes;
}

export function mediaOf(bytes: Uint8Array): Media {
  return {
    mediaType: 'video/mp4',
    extension: 'mp4',
    kind: 'video',
    bytes: bytes.length,
    crc32: crc32(bytes),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    chunks: () => [bytes],
    discard: async () => {},
  };
}

/**
 * A media host that replaces `fetchMedia`. `answer` returns the bytes for a link, or throws. Reports the requested
 * links, the fetches in flight, and the media that isn't discarded yet.
 */
export function createMediaHost(
  answer: (link: FetchableLink, signal: AbortSignal) => Promise<Uint8Array> | Uint8Array,
) {
  const requested: string[] = [];
  const live = new Set<Media>();
  const now = { inFlight: 0 };
  const fetchMedia: FetchMedia = async (link, reserve, signal) => {
    requested.push(link.url);
    now.inFlight++;
    try {
      const media = mediaOf(await answer(link, signal));
      await reserve(media.bytes);
      signal.throwIfAborted();
      live.add(media);
      return {
        ...media,
        discard: async () => {
          live.delete(media);
        },
      };
    } finally {
      now.inFlight--;
    }
  };
  return { fetchMedia, requested, live, now };
}
