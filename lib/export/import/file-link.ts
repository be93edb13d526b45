import type { Candidate } from '../../import/import-types';
import type { Link } from '../../model/item';

/**
 * The stored link to a file of an imported item. Its URL isn't an address: it names a chosen file or an entry of a ZIP.
 */
export const linkToFile = ({ ref, bytes }: Candidate): Link => ({ variant: 'file', url: JSON.stringify(ref), bytes });
