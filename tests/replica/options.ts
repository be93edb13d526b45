import type { Fault } from './faults/fault';
import type { ConnectionLimit } from './media/connection-limit';
import type { MediaBytes } from './media/media-bytes';
import type { TokenRenewal } from './replica-session';
import type { LikesPaging } from './site/like-routes';
import type { OverLimit, PageRows } from './site/paging';
import type { BucketSize } from './site/token-bucket';
import type { Workspace } from './site/workspace';

export type ReplicaOptions = {
  /** 0, the default, uses any free port. */
  port?: number;
  /** The same seed gives the same libraries, media and faults. Default 1. */
  seed?: number;
  /** Approximate number of generations in the first account's library. Default 60. */
  items?: number;
  /** Approximate number of generations in its trash, which only `list_tasks?archived=true` shows. Default 0. */
  archived?: number;
  /**
   * Approximate number of items in each other list: folders, likes, cameos, characters, replies, remixes. Default 9,
   * and at most `items`.
   */
  elsewhere?: number;
  /** Maximum rows per page. Default: the site's own, if known. */
  pageRows?: Partial<PageRows>;
  /** What happens if more rows are requested. Default `clamp`. */
  overLimit?: OverLimit;
  /** How Sora 2 likes continue. Default `cursor`. */
  likesPaging?: LikesPaging;
  /** Maximum parallel requests for `/post/{id}/tree`, refilled one at a time. Default: unlimited. */
  treeBucket?: BucketSize | null;
  /** Whether the plan permits Sora 1 videos without watermark. Default false. */
  canDownloadWithoutWatermark?: boolean;
  /** Life of a signed link in seconds. Default three days. */
  linkLife?: number;
  /** Life of a token in seconds. Default eight days. */
  tokenLife?: number;
  /** What renews an expired token. Default `endpoint`. */
  tokenRenewal?: TokenRenewal;
  /**
   * `open`: the accounts are in a workspace that their posts contain. `refused`: its lists are refused, too. Default
   * null.
   */
  workspace?: Workspace | null;
  /** Rows have unexpected keys and values, and the first page of tasks is HTML, once. Default false. */
  hostile?: boolean;
  /** Every number in API responses is impossible, or a text. Default false. */
  oddNumbers?: boolean;
  /** Originals are padded to these sizes in bytes. Default: as small as the samples. */
  mediaBytes?: Partial<MediaBytes>;
  /** Every size in a record is seven bytes too large. Default false. */
  wrongSizes?: boolean;
  /** Maximum parallel files of the media host. Default null: unlimited. */
  mediaConnections?: ConnectionLimit | null;
  /** Milliseconds before the API and the media host respond. Default 0. */
  latency?: number;
  /** Initial faults. */
  faults?: readonly Fault[];
  /** The clock, in milliseconds since 1970. */
  now?: () => number;
};

/** Maximums for folders, characters, replies and remixes are the largest limits seen (sora-api §2.1, §2.2). */
export const pageRows: PageRows = {
  tasks: 20,
  videoGen: 100,
  posts: 8,
  drafts: 15,
  folders: 100,
  generations: 10,
  characters: 20,
  replies: 20,
  remixes: 20,
};

export function withDefaults(options: ReplicaOptions) {
  return {
    port: 0,
    seed: 1,
    items: 60,
    archived: 0,
    elsewhere: 9,
    overLimit: 'clamp' as const,
    likesPaging: 'cursor' as const,
    treeBucket: null,
    canDownloadWithoutWatermark: false,
    linkLife: 3 * 86_400,
    tokenLife: 8 * 86_400,
    tokenRenewal: 'endpoint' as const,
    workspace: null,
    mediaConnections: null,
    hostile: false,
    oddNumbers: false,
    wrongSizes: false,
    latency: 0,
    faults: [],
    now: Date.now,
    ...options,
    pageRows: { ...pageRows, ...options.pageRows },
    mediaBytes: { image: 0, video: 0, long: 0, ...options.mediaBytes },
  };
}
