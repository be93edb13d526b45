import { onTestFinished, vi } from 'vitest';

/** A fake of Web Locks, which Node doesn't have, as far as they are used here: without queues for exclusive locks. */
export function fakeLocks(): void {
  const held = new Map<string, number>();
  const hold = async <T>(name: string, act: () => T): Promise<Awaited<T>> => {
    held.set(name, (held.get(name) ?? 0) + 1);
    try {
      return await act();
    } finally {
      held.set(name, (held.get(name) ?? 0) - 1);
    }
  };
  vi.stubGlobal('navigator', {
    locks: {
      request: async (name: string, { ifAvailable }: LockOptions, act: LockGrantedCallback<unknown>) => {
        const mode = ifAvailable ? 'exclusive' : 'shared';
        if (ifAvailable && (held.get(name) ?? 0) > 0) return act(null);
        return hold(name, () => act({ name, mode }));
      },
    },
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
}
