import { expect, it, vi } from 'vitest';
import { createRequestLimiter } from '../../../../../lib/sora/client/request-limiter';
import { eventually } from '../../../eventually';
import { fakeClock, never } from '../fake-site';

const silent = () => undefined;

it('lets one request through at a time, in order', async () => {
  const limiter = createRequestLimiter(fakeClock(), silent);
  const log: string[] = [];
  const call = (name: string) => async () => {
    log.push(`${name} begins`);
    await Promise.resolve();
    log.push(`${name} ends`);
  };
  await Promise.all([limiter.turn(call('a'), never), limiter.turn(call('b'), never)]);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

it('continues after a request that failed', async () => {
  const limiter = createRequestLimiter(fakeClock(), silent);
  await expect(limiter.turn(() => Promise.reject(new Error('broken')), never)).rejects.toThrow('broken');
  expect(await limiter.turn(async () => 'next', never)).toBe('next');
});

it('delays every request until the time is over, and says so', async () => {
  const clock = fakeClock();
  const onWait = vi.fn();
  const limiter = createRequestLimiter(clock, onWait);
  const until = clock.monotonic() + 30_000;
  limiter.hold(30_000);
  limiter.hold(1000);
  const started = await Promise.all([
    limiter.turn(async () => clock.monotonic(), never),
    limiter.turn(async () => clock.monotonic(), never),
  ]);
  expect(started).toEqual([until, until]);
  expect(onWait.mock.calls).toEqual([[until], [null]]);
});

it('leaves the queue at once when canceled, and sends no request', async () => {
  const limiter = createRequestLimiter(fakeClock(), silent);
  let finish = silent;
  const first = limiter.turn(
    () => new Promise<void>((resolve) => (finish = () => resolve(undefined) as undefined)),
    never,
  );
  const controller = new AbortController();
  const call = vi.fn(async () => 'called');
  const second = limiter.turn(call, controller.signal);
  controller.abort(new Error('cancelled'));
  await expect(second).rejects.toThrow('cancelled');
  await expect(limiter.turn(call, controller.signal)).rejects.toThrow('cancelled');
  finish();
  await first;
  await limiter.turn(async () => undefined, never);
  expect(call).not.toHaveBeenCalled();
});

it('stops sleeping when cancelled, calls nothing, and says that nobody waits', async () => {
  const clock = fakeClock();
  const controller = new AbortController();
  const onWait = vi.fn();
  clock.sleep = (_, signal) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
  const limiter = createRequestLimiter(clock, onWait);
  limiter.hold(1000);
  const call = vi.fn(async () => 'called');
  const turn = limiter.turn(call, controller.signal);
  await eventually(() => expect(onWait).toHaveBeenCalledTimes(1));
  controller.abort(new Error('cancelled'));
  await expect(turn).rejects.toThrow('cancelled');
  await eventually(() => expect(onWait).toHaveBeenLastCalledWith(null));
  expect(call).not.toHaveBeenCalled();
});
