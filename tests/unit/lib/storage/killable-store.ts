import type { JobStore } from '../../../../lib/model/ports';

/**
 * A store whose browser may end just before a transaction, or after it and before its caller knows. `step` is called
 * there and may throw.
 */
export function killableStore(store: JobStore, step: () => void): JobStore {
  const cut =
    <Given extends unknown[]>(write: (...given: Given) => Promise<void>) =>
    async (...given: Given) => {
      step();
      await write(...given);
      step();
    };
  return { ...store, commit: cut(store.commit), close: cut(store.close), putPart: cut(store.putPart) };
}
