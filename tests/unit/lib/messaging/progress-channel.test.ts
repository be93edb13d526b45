import { expect, test, vi } from 'vitest';
import { publishProgress, subscribeToProgress } from '../../../../lib/messaging/progress-channel';
import type { Snapshot } from '../../../../lib/model/job';
import { eventually } from '../../eventually';

test('Progress reaches every subscribed view until it closes', async () => {
  const reported = (state: string) => ({ job: 'job', state }) as Snapshot;
  const [stays, leaves] = [vi.fn(), vi.fn()];
  const [end, leaving] = [new AbortController(), new AbortController()];
  subscribeToProgress(stays, end.signal);
  subscribeToProgress(leaves, leaving.signal);

  const send = publishProgress();
  send(reported('running'));
  await eventually(() =>
    expect([stays.mock.calls, leaves.mock.calls]).toEqual([[[reported('running')]], [[reported('running')]]]),
  );

  leaving.abort();
  send(reported('done'));
  await eventually(() => expect(stays).toHaveBeenLastCalledWith(reported('done')));
  expect(leaves).toHaveBeenCalledOnce();
  end.abort();
});
