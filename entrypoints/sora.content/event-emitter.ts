/** What the background tells this page, for whoever is listening at the moment. */
export function createEventEmitter<Event>() {
  const listeners = new Set<(update: Event) => void>();
  return {
    tell(update: Event): null {
      for (const listener of listeners) listener(update);
      return null;
    },
    /** Hears until the signal is aborted. */
    listener(listener: (update: Event) => void, signal: AbortSignal): void {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
  };
}
