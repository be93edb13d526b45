import { hexDigits, ulid } from '../identifiers';
import type { Random } from '../seeded-random';
import { rowsOf } from './make-folders';
import type { OwnStock, Reference, Task } from './stock';

/**
 * Adds reference images to some of the user's tasks and drafts. One upload serves two tasks. Of two remixes, one is of
 * an upload, one of a generation. UNPROVEN: the form of a preset's id, and that a task lists one among its references.
 */
export function giveReferences(random: Random, { tasks, drafts }: OwnStock): void {
  const upload = (linked: boolean, name: string | null = null): Reference => {
    return { id: `media_${ulid(random, Date.UTC(2025, 5, 1))}`, of: 'upload', name, linked };
  };
  const preset = { id: `preset_${ulid(random, Date.UTC(2025, 4, 1))}`, of: 'preset', name: 'Balloon World' } as const;
  const [ofUpload, ofGeneration] = tasks.filter(({ operation }) => operation === 'remix');
  const original = rowsOf(tasks.filter(({ operation }) => operation !== 'remix')).at(-1)?.generation.id;
  ofUpload?.references.push(upload(false));
  if (original !== undefined) {
    ofGeneration?.references.push({ id: original, of: 'generation', name: null, linked: true });
  }
  const photo = upload(true, 'harbour.jpeg');
  const plain = tasks.filter(({ operation, generations }) => operation !== 'remix' && generations.length > 0);
  const given: Reference[][] = [[photo, upload(false)], [photo], [{ ...preset, linked: true }, upload(true)]];
  for (const [index, references] of given.entries()) give(plain[index], references);

  const unpublished = drafts.filter(({ kind, post }) => kind === 'sora_draft' && post === null);
  const reference = (linked: boolean): Reference => {
    return { id: `ref_${hexDigits(random, 32)}`, of: 'reference', name: linked ? 'Old boat' : null, linked };
  };
  unpublished[0]?.references.push(reference(true), reference(false));
}

function give(task: Task | undefined, references: readonly Reference[]): void {
  task?.references.push(...references);
}
