import { ExpectedFailure, type FailureCode } from '../../../../../lib/model/failure';
import type { VolumeFile } from '../../../../../lib/model/ports';

/**
 * What a call does instead of its work: it fails as expected, throws an unexpected error, or hangs until it is
 * aborted.
 */
export type How = FailureCode | 'throws' | 'hangs';

/** A fault of the calls `port.method`, from the `nth` (from 0), `times` times. */
export type Fault = { on: string; nth: number; times: number; how: How };

type Act = (...given: unknown[]) => unknown;

const abortedBy = (given: readonly unknown[]): Promise<never> =>
  new Promise((_, reject) => {
    for (const signal of given)
      if (signal instanceof AbortSignal) {
        if (signal.aborted) reject(signal.reason);
        signal.addEventListener('abort', () => reject(signal.reason));
      }
  });

async function* failing(failed: Promise<never>): AsyncGenerator<never> {
  yield await failed;
}

/**
 * Ports that fail as planned. Calls are counted by name, across engines. `isOn`: whether a call's faults still happen.
 * A killed process (`kill`) gets no more results and makes no more calls.
 */
export function createFaults(faults: readonly Fault[], isOn: (on: string) => boolean) {
  const counts = new Map<string, number>();

  const faultOf = (on: string): How | null => {
    const count = counts.get(on) ?? 0;
    counts.set(on, count + 1);
    if (!isOn(on)) return null;
    return (
      faults.find((fault) => fault.on === on && count >= fault.nth && count < fault.nth + fault.times)?.how ?? null
    );
  };
  const errorOf = (how: Exclude<How, 'hangs'>) =>
    how === 'throws' ? new TypeError('unexpected') : new ExpectedFailure(how, how === 'no-room' ? '1000' : null);

  /** The ports of one process. */
  const process = () => {
    let isDead = false;

    const call =
      (on: string, act: Act, isIterable: boolean): Act =>
      (...given) => {
        const never = new Promise<never>(() => {});
        const how = isDead ? 'dead' : faultOf(on);
        if (how !== null) {
          const failed = how === 'dead' ? never : how === 'hangs' ? abortedBy(given) : Promise.reject(errorOf(how));
          return isIterable ? failing(failed) : failed;
        }
        const result = act(...given);
        if (!(result instanceof Promise)) return result;
        return result.then(
          (value: unknown) => (isDead ? never : value),
          (error: unknown) => (isDead ? never : Promise.reject(error)),
        );
      };

    /** A file's methods are synchronous, so none can hang. */
    const file = (opened: VolumeFile): VolumeFile =>
      new Proxy(opened, {
        get(target, name) {
          const method: unknown = Reflect.get(target, name);
          if (typeof method !== 'function' || name === 'close') return method;
          return (...given: unknown[]) => {
            const how = isDead ? 'throws' : faultOf(`file.${String(name)}`);
            if (how !== null && how !== 'hangs') throw errorOf(how);
            return Reflect.apply(method, target, given);
          };
        },
      });

    const port = <Port extends object>(label: string, target: Port, iterables: readonly string[] = []): Port =>
      new Proxy(target, {
        get(_, name) {
          const method: unknown = Reflect.get(target, name);
          if (typeof method !== 'function') return method;
          const act: Act = (...given) => Reflect.apply(method, target, given);
          return call(`${label}.${String(name)}`, act, iterables.includes(String(name)));
        },
      });

    return {
      port,
      file,
      fn: <Given extends unknown[], Result>(on: string, act: (...given: Given) => Result) =>
        call(on, act as Act, false) as (...given: Given) => Result,
      kill() {
        isDead = true;
      },
    };
  };

  return { process };
}
