import { withTimeout } from '../../async/timeout';
import { ExpectedFailure } from '../../model/failure';
import type { Clock, JobStore } from '../../model/ports';

/** Milliseconds for one answer. A command waits for its turn: one that the store never answers would keep all others from theirs. */
const timeoutMs = 60_000;

/**
 * A store whose calls throw store-broken when no answer has come after a minute. What was asked for may still happen then. Not for a run:
 * some of its calls walk a whole library, and losing its lease ends them all.
 */
export function withStoreTimeouts(store: JobStore, clock: Clock): JobStore {
  return new Proxy(store, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...given: unknown[]): unknown => {
        const answer: unknown = Reflect.apply(method, target, given);
        const late = () => new ExpectedFailure('store-broken', 'no answer');
        return answer instanceof Promise ? withTimeout(timeoutMs, clock, () => answer, { late }) : answer;
      };
    },
  });
}
