import type { Draft } from './stock';

/** A plain draft with these fields. */
export function makeDraft(given: Pick<Draft, 'clip' | 'author' | 'prompt'> & Partial<Draft>): Draft {
  return {
    kind: 'sora_draft',
    dated: true,
    stitched: false,
    cameos: [],
    references: [],
    post: null,
    ...given,
  };
}
