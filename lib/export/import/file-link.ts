import type { Candidate } from '../../import/import-types';
import type { Link } from '../../model/item';

type FileRef = Candidate['ref'];

/** The stored form of a file of an imported item. It is no address: it says which chosen file, or which entry of a chosen ZIP, is meant. */
export const linkToFile = ({ ref, bytes }: Candidate): Link => ({ variant: 'file', url: JSON.stringify(ref), bytes });

/** Which file a stored link means; null where it means none. */
export function refOfLink({ variant, url }: Link): FileRef | null {
  if (variant !== 'file' || url === null) return null;
  try {
    const { chosen, entry } = JSON.parse(url);
    return typeof chosen === 'string' && (entry === null || typeof entry === 'string') ? { chosen, entry } : null;
  } catch {
    return null;
  }
}
