import type { Reply } from '../http/reply';
import { clipTaskRecord } from '../wire/clip-task';
import { taskRecord } from '../wire/task';
import { pageById } from './page-answers';
import type { Question } from './route';

/**
 * The bell menu, which lists the tasks of both Soras, newest first (sora-api §2.1). UNPROVEN: that `after` and
 * `before` both lead to older ones, where the sources contradict each other; how far it goes back; that cleared drafts
 * aren't in it.
 */
export function notifications(question: Question): Reply {
  const { account, serving, pageRows } = question;
  const { tasks, drafts } = account.stock;
  const rows = [
    ...tasks.map((task) => ({ id: task.id, at: task.createdAt, payload: () => taskRecord(task, serving) })),
    ...drafts.map((draft) => ({
      id: draft.clip.taskId,
      at: draft.clip.createdAt,
      payload: () => clipTaskRecord(draft, serving),
    })),
  ].sort((a, b) => b.at - a.at);
  return pageById(question, 'data', {
    rows,
    ceiling: pageRows.tasks,
    idOf: ({ id }) => id,
    recordOf: ({ at, payload }) => ({ ordering_key: at, payload: payload() }),
  });
}
