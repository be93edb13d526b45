import type { Task } from '../library/stock';

export function moderation(task: Pick<Task, 'id' | 'failureReason'>) {
  const rejected = task.failureReason === 'output_moderation';
  return {
    type: rejected ? 'terminal' : 'passed',
    results_by_frame_index: {},
    code: rejected ? 'output_moderation' : null,
    is_output_rejection: rejected,
    task_id: task.id,
  };
}
