import type { Reply } from '../http/reply';
import type { Task } from '../library/stock';
import { taskRecord } from '../wire/task';
import { pageById } from './page-answers';
import type { Question } from './route';

export function tasksName(requested: Question['request']): string {
  return requested.query.get('archived') === 'true' ? 'sora1-archived' : 'sora1-library';
}

export function listTasks(question: Question): Reply {
  return tasksPage(question, question.pageRows.tasks, () => true);
}

/** The older list, which also knows `task_type_filters` (sora-api §2.1). */
export function listVideoGen(question: Question): Reply {
  const filters = question.request.query.get('task_type_filters');
  // UNPROVEN: the response to any other word. Here it filters nothing.
  const type = filters === 'videos' ? 'video_gen' : filters === 'images' ? 'image_gen' : null;
  return tasksPage(question, question.pageRows.videoGen, (task) => type === null || task.type === type);
}

/**
 * UNPROVEN: that `archived=true` returns only tasks in the trash, and the plain list none of them; that `before` leads
 * to older tasks in every list, as it does in the recent ones.
 */
function tasksPage(question: Question, ceiling: number, isListed: (task: Task) => boolean): Reply {
  const { request: requested, account, serving } = question;
  const { archived, tasks } = account.stock;
  return pageById(question, 'task_responses', {
    rows: (requested.query.get('archived') === 'true' ? archived : tasks).filter(isListed),
    ceiling,
    idOf: ({ id }) => id,
    recordOf: (task) => taskRecord(task, serving),
  });
}
