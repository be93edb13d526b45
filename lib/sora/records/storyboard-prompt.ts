import * as v from 'valibot';
import { isBlank } from '../../item-text/fill-gaps';

/** The words of a storyboard by frame, as a task or generation of the first Sora has them (sora-api §3.1). */
export const actions = v.fallback(v.nullish(v.record(v.string(), v.unknown())), null);

/**
 * The prompt of a storyboard: a paragraph for each shot, in the order of their frames, as `Shot 1 (frame 0): …`. A single shot is its
 * words alone. Null where there are none.
 */
export function storyboardPrompt(reported: v.InferOutput<typeof actions>): string | null {
  const shots = Object.entries(reported ?? {})
    .flatMap(([frame, words]) => (typeof words === 'string' && !isBlank(words) ? [{ frame, words }] : []))
    .sort((a, b) => frameOrder(a.frame) - frameOrder(b.frame) || 0);
  const [only] = shots;
  if (only === undefined) return null;
  if (shots.length === 1) return only.words;
  return shots.map(({ frame, words }, n) => `Shot ${n + 1} (frame ${frame}): ${words}`).join('\n\n');
}

/** Keys are frames as text, so `100` follows `75`. What isn't a number comes last. */
function frameOrder(frame: string): number {
  return /^\d+(?:\.\d+)?$/.test(frame) ? Number(frame) : Number.POSITIVE_INFINITY;
}
