import * as v from 'valibot';
import { isBlank } from '../../item-text/fill-gaps';

/** The texts of a storyboard by frame, as in a task or generation of the first Sora (sora-api §3.1). */
export const actions = v.fallback(v.nullish(v.record(v.string(), v.unknown())), null);

/**
 * The prompt of a storyboard: a paragraph for each shot, in frame order, as `Shot 1 (frame 0): …`. A single shot is
 * only its text. Null without any text.
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

/** Keys are frames as text, so `100` follows `75`. Anything that isn't a number comes last. */
function frameOrder(frame: string): number {
  return /^\d+(?:\.\d+)?$/.test(frame) ? Number(frame) : Number.POSITIVE_INFINITY;
}
