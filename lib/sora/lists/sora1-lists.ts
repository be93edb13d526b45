import { parseGeneration, parseTask } from '../records/parse-task';
import type { LinkRequest, List, LookUpRequest, SourceList } from './list-definition';
import { openFolder } from './nested-lists';
import { byLastId } from './page-envelope';

const paging = { limits: [100, 50, 20, null], cursor: 'after', offset: false } as const;
const collections = '/backend/collections';

const tasks = (path: string) => ({
  ...paging,
  paths: (): [string] => [path],
  open: byLastId('task_responses', 'tasks'),
  read: parseTask,
});

const generations = {
  ...paging,
  paths: (of: string): [string] => [`${collections}/${encodeURIComponent(of)}/generations`],
  open: byLastId('data'),
  read: parseGeneration,
} satisfies List;

/**
 * A generation can be looked up by itself and by its task, a reference image by the task and the generation that used
 * it.
 */
function lookUp({ id, kind, taskId, beside }: LinkRequest): LookUpRequest[] {
  const generation = (of: string) => ({
    path: `/backend/generations/${encodeURIComponent(of)}`,
    read: parseGeneration,
  });
  const task = taskId === null ? [] : [{ path: `/backend/video_gen/${encodeURIComponent(taskId)}`, read: parseTask }];
  if (kind !== 'reference') return [generation(id), ...task];
  return beside === null || beside === taskId ? task : [...task, generation(beside)];
}

const shared = { hasRaw: true, lookUp } as const;

export const sora1Library: SourceList = {
  ...shared,
  source: 'sora1-library',
  own: 'all',
  lists: { first: tasks('/backend/v2/list_tasks') },
};

/** May also contain live items (sora-api §9.10). If a generation says whether it's archived, that counts. */
export const sora1Archived: SourceList = {
  ...shared,
  source: 'sora1-archived',
  own: 'all',
  lists: {
    first: {
      ...tasks('/backend/v2/list_tasks?archived=true'),
      adds: ({ archived }) => ({ archived: archived ?? true }),
    },
  },
};

export const sora1Folders: SourceList = {
  ...shared,
  source: 'sora1-folders',
  own: 'all',
  lists: {
    first: { ...paging, paths: () => [collections], open: byLastId('data'), opens: openFolder },
    folder: { ...generations, adds: (_, { name }) => ({ folders: name === null ? [] : [name] }) },
  },
};

export const sora1Likes: SourceList = {
  ...shared,
  source: 'sora1-likes',
  own: 'by-author',
  lists: { first: { ...generations, paths: () => generations.paths('social_favorites') } },
};
