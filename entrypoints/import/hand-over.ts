import type { ChosenFile } from '../../lib/archive/verify/file-index';
import { offerFiles } from '../../lib/messaging/import-channel';

/** Hands files to the engine while a message that names them is answered. Throws what `send` throws. */
export async function handOver<T>(
  files: readonly ChosenFile[],
  send: (offer: { offer: string; files: number }) => Promise<T>,
): Promise<T> {
  const answered = new AbortController();
  const offer = crypto.randomUUID();
  offerFiles(offer, files, answered.signal);
  try {
    return await send({ offer, files: files.length });
  } finally {
    answered.abort();
  }
}
