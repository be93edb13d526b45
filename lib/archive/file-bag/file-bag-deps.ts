import type { Sums } from '../verify/file-content';
import type { DurableDeps } from '../zip-parts/zip-parts-deps';
import type { BagFiles } from './bag-files';

/** What an archive of loose files works with. */
export type LooseDeps = DurableDeps & Sums & { bag: BagFiles };
