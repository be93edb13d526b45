import type { BagFiles } from '../../model/bag-files';
import type { ArchiveDeps } from '../finish/archive-deps';
import type { Sums } from '../verify/file-content';

/** What an archive of loose files works with. */
export type FileBagDeps = ArchiveDeps & Sums & { bag: BagFiles };
