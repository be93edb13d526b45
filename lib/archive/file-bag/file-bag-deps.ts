import type { BagFiles } from '../../model/bag-files';
import type { ArchiveDeps } from '../finish/archive-deps';
import type { Sums } from '../verify/file-content';

/** Dependencies of an archive of separate files. */
export type FileBagDeps = ArchiveDeps & Sums & { bag: BagFiles };
