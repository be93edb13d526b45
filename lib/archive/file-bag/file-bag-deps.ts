import type { Sums } from '../verify/file-content';
import type { ZipPartsDeps } from '../zip-parts/zip-parts-deps';
import type { BagFiles } from './bag-files';

/** What an archive of loose files works with. */
export type FileBagDeps = ZipPartsDeps & Sums & { bag: BagFiles };
