import type { GeneratedText } from '../format/generated-texts';
import type { GeneratedFile } from './generated-file';

/**
 * Spools texts in chains side by side, each chain one after the other; resolves with the files in the order of their chains. `chainsOf` gets
 * the signal that is aborted as soon as one of them fails. Then all files are given back, and that one's error is thrown.
 */
export async function spoolInParallel(
  chainsOf: (signal: AbortSignal) => GeneratedText[][],
  spool: (text: GeneratedText, signal: AbortSignal) => Promise<GeneratedFile>,
  signal: AbortSignal,
): Promise<GeneratedFile[]> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const spoolChain = async (chain: GeneratedText[]) => {
    const own: GeneratedFile[] = [];
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
