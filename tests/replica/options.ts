import type { Fault } from './faults/fault';
import type { MediaBytes } from './media/media-bytes';
import type { OverLimit, PageRows } from './site/paging';

export type ReplicaOptions = {
  /** 0, the default, takes any free port. */
  port?: number;
  /** The same seed makes the same libraries, media and faults. Default 1. */
  seed?: number;
  /** About so many generations in the first account's library. Default 60. */
  items?: number;
  /** About so many more in its trash, which only `list_tasks?archived=true` shows. Default 0. */
  archived?: number;
  /** Rows on a page at most. Default: the site's own, 20 tasks, 8 posts, 15 drafts; 100 tasks in the older list. */
  pageRows?: Partial<PageRows>;
  /** What happens when more rows are asked for. Default `clamp`. */
  overLimit?: OverLimit;
  /** Life of a signed link in seconds. Default three days. */
  linkLife?: number;
  /** Life of a bearer in seconds. Default eight days. */
  tokenLife?: number;
  /** Originals are padded up to so many bytes. Default: as small as the samples. */
  mediaBytes?: Partial<MediaBytes>;
  /** Every size that a record claims is seven bytes too large. Default false: the sizes are true. */
  wrongSizes?: boolean;
  /** Milliseconds that the API and the media host wait before they answer. Default 0. */
  latency?: number;
  /** Faults to begin with. */
  faults?: readonly Fault[];
  /** The clock, in milliseconds since 1970. */
  now?: () => number;
};

export function withDefaults(options: ReplicaOptions) {
  return {
    port: 0,
    seed: 1,
    items: 60,
    archived: 0,
    overLimit: 'clamp' as const,
    linkLife: 3 * 86_400,
    tokenLife: 8 * 86_400,
    wrongSizes: false,
    latency: 0,
    faults: [],
    now: Date.now,
    ...options,
    pageRows: { tasks: 20, videoGen: 100, posts: 8, drafts: 15, ...options.pageRows },
    mediaBytes: { image: 0, video: 0, ...options.mediaBytes },
  };
}
