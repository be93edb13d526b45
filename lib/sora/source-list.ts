import { readDraft } from './draft';
import { byCursor, byLastId, type OpenEnvelope } from './envelope';
import type { Source } from './item';
import { readPost } from './post';
import type { Reading } from './reading';
import { readGeneration, readTask } from './task';

/** What is known of an item whose links are wanted again. */
export type Wanted = { id: string; postId: string | null; sources: Source[] };

/** One list of the site: how to ask for it, and how to read it. All that differs between sources stands in such a record. */
export type SourceList = {
  source: Source;
  /** Best first: a later one is asked when the site does not know the earlier. */
  paths: [string, ...string[]];
  /** The parameter that takes the cursor. */
  cursor: 'after' | 'cursor';
  open: OpenEnvelope;
  read(row: unknown): Reading;
  /** Where one item of this list can be asked for again, cheapest first, and how such an answer is read. */
  lookUp: { paths(wanted: Wanted): string[]; read(body: unknown): Reading };
};

const sora2 = '/backend/project_y';

/** In the order to list: drafts before posts, so that prompts and dates are known when a post is found (fact sheet 3.5). */
export const sourceLists: readonly SourceList[] = [
  {
    source: 'sora1-library',
    paths: ['/backend/v2/list_tasks'],
    cursor: 'after',
    open: byLastId('task_responses', 'tasks'),
    read: readTask,
    lookUp: { paths: ({ id }) => [`/backend/generations/${encodeURIComponent(id)}`], read: readGeneration },
  },
  {
    source: 'sora2-drafts',
    paths: [`${sora2}/profile/drafts/v2`, `${sora2}/profile/drafts`],
    cursor: 'cursor',
    open: byCursor('items'),
    read: readDraft,
    lookUp: {
      paths: ({ id }) => ['/v2', ''].map((version) => `${sora2}/profile/drafts${version}/${encodeURIComponent(id)}`),
      read: readDraft,
    },
  },
  {
    source: 'sora2-posts',
    paths: [`${sora2}/profile_feed/me?cut=nf2`],
    cursor: 'cursor',
    open: byCursor('items'),
    read: readPost,
    lookUp: {
      paths: ({ postId }) => (postId === null ? [] : [`${sora2}/post/${encodeURIComponent(postId)}`]),
      read: readPost,
    },
  },
];
