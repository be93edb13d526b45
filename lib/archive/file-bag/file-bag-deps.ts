import type { BagFiles } from '../../model/bag-files';
import type { Sums } from '../verify/file-content';
import type { ZipPartsDeps } from '../zip-parts/zip-parts-deps';

/** What an archive of loose files works with. */
export type FileBagDeps = ZipPartsDeps & Sums & { bag: BagFiles };
