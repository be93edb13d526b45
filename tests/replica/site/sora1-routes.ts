import { apiError, json, notFound, type Reply } from '../http/reply';
import type { Task } from '../library/stock';
import { filesOfGeneration } from '../media/media-file';
import { generationRecord } from '../wire/generation';
import { taskRecord } from '../wire/task';
import { notifications } from './notifications';
import { rowsAfter, rowsAsked } from './paging';
import type { Question, Route } from './route';

/** The first Sora (fact sheet 2.1). Lists that this replica has nothing for are well-formed and empty. */
export const sora1Routes: readonly Route[] = [
  { path: '/backend/v2/list_tasks', source: listName, answer: listTasks },
  { path: '/backend/v2/recent_tasks', source: listName, answer: listTasks },
  { path: '/backend/video_gen', source: listName, answer: listVideoGen },
  { path: '/backend/video_gen/:id', source: 'lookup', answer: oneTask },
  { path: '/backend/generations/:id', source: 'lookup', answer: oneGeneration },
  { path: '/backend/generations/:id/download', source: 'lookup', answer: linkOfGeneration },
  { path: '/backend/generations/:id/raw', source: 'lookup', answer: linkOfGeneration },
  { path: '/backend/collections/social_favorites/generations', source: 'sora1-likes', answer: emptyList },
  { path: '/backend/collections/:id/generations', source: 'sora1-folders', answer: emptyList },
  { path: '/backend/collections', source: 'sora1-folders', answer: emptyList },
  { path: '/backend/notif', source: 'other', answer: notifications },
  {
    path: '/backend/parameters',
    source: 'other',
    answer: () => json({ can_download_without_watermark: true }),
  },
];

function listName(asked: Question['asked']): string {
  return asked.query.get('archived') === 'true' ? 'sora1-archived' : 'sora1-library';
}

function listTasks(question: Question): Reply {
  return tasksPage(question, question.pageRows.tasks, () => true);
}

/** The older list, which also knows `task_type_filters` (fact sheet 2.1). */
function listVideoGen(question: Question): Reply {
  const filters = question.asked.query.get('task_type_filters');
  // UNPROVEN: the answer to another word than these two. Here it filters nothing.
  const type = filters === 'videos' ? 'video_gen' : filters === 'images' ? 'image_gen' : null;
  return tasksPage(question, question.pageRows.videoGen, (task) => type === null || task.type === type);
}

/**
 * UNPROVEN: that `archived=true` gives tasks of the trash alone, and the plain list none of them; that `before` walks to older
 * tasks in every list, as it does in the recent ones.
 */
function tasksPage(
  { asked, account, serving, overLimit }: Question,
  ceiling: number,
  isListed: (task: Task) => boolean,
): Reply {
  const limit = rowsAsked(asked.query, ceiling, overLimit);
  if (typeof limit !== 'number') return limit;
  const after = asked.query.get('after') ?? asked.query.get('before');
  const { archived, tasks } = account.stock;
  const listed = (asked.query.get('archived') === 'true' ? archived : tasks).filter(isListed);
  const rows = rowsAfter(listed, ({ id }) => id, after);
  // UNPROVEN: the answer to an id that is in no row.
  if (rows === null) return apiError(400, `No such task: ${after}`, 'invalid_after');
  const page = rows.slice(0, limit);
  return json({
    task_responses: page.map((task) => taskRecord(task, account, serving)),
    last_id: page.at(-1)?.id ?? null,
    has_more: rows.length > page.length,
  });
}

function oneTask({ id, account, serving }: Question): Reply {
  const task = allTasks(account).find((each) => each.id === id);
  return task === undefined ? notFound() : json(taskRecord(task, account, serving));
}

function oneGeneration({ id, account, serving }: Question): Reply {
  const found = findGeneration(account, id);
  return found === null ? notFound() : json(generationRecord(found.generation, found.task, account, serving));
}

/** UNPROVEN: that both look-ups give the original of the lists (fact sheet 4.4, 4.5, 9.7). */
function linkOfGeneration({ id, account, serving }: Question): Reply {
  const found = findGeneration(account, id);
  if (found === null || !found.generation.ready || found.generation.deletedAt !== null) return notFound();
  return json({ url: serving.link(filesOfGeneration(found.task, found.generation).source) });
}

function findGeneration(account: Question['account'], id: string) {
  for (const task of allTasks(account)) {
    const generation = task.generations.find((each) => each.id === id);
    if (generation !== undefined) return { task, generation };
  }
  return null;
}

function allTasks(account: Question['account']) {
  return [...account.stock.tasks, ...account.stock.archived];
}

function emptyList(): Reply {
  return json({ data: [], last_id: null, has_more: false });
}
