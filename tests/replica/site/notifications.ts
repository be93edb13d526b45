import { apiError, json, type Reply } from '../http/reply';
import { clipTaskRecord } from '../wire/clip-task';
import { taskRecord } from '../wire/task';
import { rowsAfter, rowsAsked } from './paging';
import type { Question } from './route';

/**
 * The bell menu, which tells the tasks of both Soras, newest first (fact sheet 2.1). UNPROVEN: that `after` and `before` both walk to
 * older ones, where the sources contradict each other; how far it reaches back; that a cleared draft is in it no more.
 */
export function notifications({ asked, account, serving, pageRows, overLimit }: Question): Reply {
  const limit = rowsAsked(asked.query, pageRows.tasks, overLimit);
  if (typeof limit !== 'number') return limit;
  const { tasks, drafts } = account.stock;
  const all = [
    ...tasks.map((task) => ({ id: task.id, at: task.createdAt, payload: () => taskRecord(task, account, serving) })),
    ...drafts.map((draft) => ({
      id: draft.clip.taskId,
      at: draft.clip.createdAt,
      payload: () => clipTaskRecord(draft, account, serving),
    })),
  ].sort((a, b) => b.at - a.at);
  const after = asked.query.get('after') ?? asked.query.get('before');
  const rows = rowsAfter(all, ({ id }) => id, after);
  if (rows === null) return apiError(400, `No such task: ${after}`, 'invalid_after');
  const page = rows.slice(0, limit);
  return json({
    data: page.map(({ at, payload }) => ({ ordering_key: at, payload: payload() })),
    last_id: page.at(-1)?.id ?? null,
    has_more: rows.length > page.length,
  });
}
