import type { DurableDeps } from '../durable/deps';
import type { Sums } from '../verify/content';
import type { BagFiles } from './bag-files';

/** What an archive of loose files works with. */
export type LooseDeps = DurableDeps & Sums & { bag: BagFiles };
