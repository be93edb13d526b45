import type { SourceList } from './list-definition';
import * as sora1 from './sora1-lists';
import * as sora2 from './sora2-lists';

/**
 * In listing order: drafts before posts, so that prompts and dates are known when a post is found (sora-api §3.5), and
 * other people's items last.
 */
export const sourceDefinitions: readonly SourceList[] = [
  sora1.sora1Library,
  sora2.sora2Drafts,
  sora2.sora2Posts,
  sora1.sora1Archived,
  sora1.sora1Folders,
  sora2.sora2CameoDrafts,
  sora2.sora2Cameos,
  sora2.sora2Characters,
  sora2.sora2Replies,
  sora2.sora2Remixes,
  sora1.sora1Likes,
  sora2.sora2Likes,
];
