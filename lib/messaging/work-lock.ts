/** Held, shared, by every context of the extension that is at work which a reload would destroy. */
const lock = 'work';

/**
 * Runs work that no update of the extension may interrupt: saving a selection, checking an export, reading files for an import. Works in
 * pages and workers of the extension, not in content scripts, whose locks are the site's.
 *
 * A Web Lock fits because the browser keeps it: it outlives a background that is stopped, ends with the page or worker that holds
 * it, however that ends, and is the same in Chromium and Firefox. A port or a message would need the background to stay alive and remember.
 */
export function whileWorking<T>(work: () => Promise<T>): Promise<T> {
  // Begun at once: what a drop or a click allows is allowed only while its event is handled.
  const working = work();
  const ended = working.then(
    () => undefined,
    () => undefined,
  );
  void navigator.locks.request(lock, { mode: 'shared' }, () => ended).catch(() => undefined);
  return working;
}

/** Acts if nobody is at work, and lets nobody begin until it is done. Resolves with whether it acted. */
export function unlessAnyoneWorks(act: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(lock, { ifAvailable: true }, async (free) => {
    if (free === null) return false;
    await act();
    return true;
  });
}
