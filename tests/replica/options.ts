import type { Fault } from './faults/fault';
import type { ConnectionLimit } from './media/connection-limit';
import type { MediaBytes } from './media/media-bytes';
import type { TokenRenewal } from './replica-session';
import type { LikesPaging } from './site/like-routes';
import type { OverLimit, PageRows } from './site/paging';
import type { BucketSize } from './site/token-bucket';
import type { Workspace } from './site/workspace';

export type ReplicaOptions = {
  /** 0, the default, takes any free port. */
  port?: number;
  /** The same seed makes the same libraries, media and faults. Default 1. */
  seed?: number;
  /** About so many generations in the first account's library. Default 60. */
  items?: number;
  /** About so many more in its trash, which only `list_tasks?archived=true` shows. Default 0. */
  archived?: number;
  /** About so many in each list besides: folders, likes, cameos, characters, replies, remixes. Default 9, and never more than `items`. */
  elsewhere?: number;
  /** Rows on a page at most. Default: the site's own, where they are known. */
  pageRows?: Partial<PageRows>;
  /** What happens when more rows are asked for. Default `clamp`. */
  overLimit?: OverLimit;
  /** How likes of the second Sora lead on. Default `cursor`. */
  likesPaging?: LikesPaging;
  /** So many calls of `/post/{id}/tree` at once, and then one every so often. Default: as many as wanted. */
  treeBucket?: BucketSize | null;
  /** Whether the plan permits videos of the first Sora without watermark. Default false. */
  canDownloadWithoutWatermark?: boolean;
  /** Life of a signed link in seconds. Default three days. */
  linkLife?: number;
  /** Life of a bearer in seconds. Default eight days. */
  tokenLife?: number;
  /** What makes a fresh bearer once one has expired. Default `endpoint`. */
  tokenRenewal?: TokenRenewal;
  /** `open`: the accounts are in a workspace that their posts name. `refused`: its lists are refused as well. Default null. */
  workspace?: Workspace | null;
  /** Rows have keys and values that no client counts on, and the first page of tasks is a page of HTML, once. Default false. */
  hostile?: boolean;
  /** Every number that the API tells is one that it cannot be, or a text. Default false. */
  oddNumbers?: boolean;
  /** Originals are padded up to so many bytes. Default: as small as the samples. */
  mediaBytes?: Partial<MediaBytes>;
  /** Every size that a record claims is seven bytes too large. Default false: the sizes are true. */
  wrongSizes?: boolean;
  /** Files that the media host serves at once. Default null: as many as wanted. */
  mediaConnections?: ConnectionLimit | null;
  /** Milliseconds that the API and the media host wait before they answer. Default 0. */
  latency?: number;
  /** Faults to begin with. */
  faults?: readonly Fault[];
  /** The clock, in milliseconds since 1970. */
  now?: () => number;
};

/** Ceilings of folders, characters, replies and remixes are the largest limits seen (sora-api §2.1, §2.2). */
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
