import type { ChosenFile } from '../../lib/archive/verify/file-index';
import { offerFiles } from '../../lib/messaging/import-channel';

/** Offers files to the engine while it handles a message that refers to them. Throws what `send` throws. */
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
