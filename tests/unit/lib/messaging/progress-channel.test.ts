import { expect, test, vi } from 'vitest';
import { onProgress, sendProgress } from '../../../../lib/messaging/progress-channel';
import type { Snapshot } from '../../../../lib/model/job';
import { eventually } from '../../eventually';

test('Progress reaches every view that hears, until it goes', async () => {
  const told = (state: string) => ({ job: 'job', state }) as Snapshot;
  const [stays, leaves] = [vi.fn(), vi.fn()];
  const [end, leaving] = [new AbortController(), new AbortController()];
  onProgress(stays, end.signal);
  onProgress(leaves, leaving.signal);

  const send = sendProgress();
  send(told('running'));
  await eventually(() =>
    expect([stays.mock.calls, leaves.mock.calls]).toEqual([[[told('running')]], [[told('running')]]]),
  );

  leaving.abort();
  send(told('done'));
  await eventually(() => expect(stays).toHaveBeenLastCalledWith(told('done')));
  expect(leaves).toHaveBeenCalledOnce();
  end.abort();
});
