import type { Candidate } from '../../import/import-types';
import type { Link } from '../../model/item';

type FileRef = Candidate['ref'];

/**
 * The stored link to a file of an imported item. Its URL isn't an address: it names a chosen file or an entry of a ZIP.
 */
export const linkToFile = ({ ref, bytes }: Candidate): Link => ({ variant: 'file', url: JSON.stringify(ref), bytes });

/** The file that a stored link names, or null. */
export function refOfLink({ variant, url }: Link): FileRef | null {
  if (variant !== 'file' || url === null) return null;
  try {
    const { chosen, entry } = JSON.parse(url);
    return typeof chosen === 'string' && (entry === null || typeof entry === 'string') ? { chosen, entry } : null;
  } catch {
    return null;
  }
}
