/** Passes events on to the current listeners. */
export function createEventEmitter<Event>() {
  const listeners = new Set<(update: Event) => void>();
  return {
    emit(update: Event): null {
      for (const listener of listeners) listener(update);
      return null;
    },
    /** Calls the listener for each event until the signal is aborted. */
    subscribe(listener: (update: Event) => void, signal: AbortSignal): void {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
  };
}
