import type { OwnText } from '../format/generated-texts';
import type { OwnFile } from './generated-file';

/**
 * Spools texts in chains side by side, each chain one after the other; resolves with the files in the order of their chains. `chainsOf` gets
 * the signal that is aborted as soon as one of them fails. Then all files are given back, and that one's error is thrown.
 */
export async function spoolSideBySide(
  chainsOf: (signal: AbortSignal) => OwnText[][],
  spool: (text: OwnText, signal: AbortSignal) => Promise<OwnFile>,
  signal: AbortSignal,
): Promise<OwnFile[]> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const spoolChain = async (chain: OwnText[]) => {
    const own: OwnFile[] = [];
    try {
      for (const text of chain) own.push(await spool(text, either));
    } catch (error) {
      failed.abort(error);
    }
    return own;
  };
  const own = (await Promise.all(chainsOf(either).map(spoolChain))).flat();
  if (!failed.signal.aborted) return own;
  await Promise.allSettled(own.map((file) => file.discard()));
  throw failed.signal.reason;
}
