import { withTimeout } from '../../async/timeout';
import { ExpectedFailure } from '../../model/failure';
import type { Clock, JobStore } from '../../model/ports';

/** Milliseconds per call. Commands run one at a time, so a hanging call would block all others. */
const timeoutMs = 60_000;

/**
 * A store whose calls throw store-broken after a minute without a result. The call may still take effect later. Not
 * for runs: some of their calls read a whole library, and revoking their lease ends them anyway.
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
