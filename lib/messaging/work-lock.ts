/** Shared lock of every context whose work a reload of the extension would destroy. */
const lock = 'work';

/**
 * Runs work that no update of the extension may interrupt: saving a selection, checking an export, reading files for an
 * import. Works in pages and workers of the extension, but not in content scripts, whose locks belong to the site.
 *
 * The browser keeps Web Locks: they outlive a stopped background, end with the page or worker that holds them, however
 * that ends, and are the same in Chromium and Firefox. A port or a message would need the background to stay alive and
 * remember.
 */
export function whileWorking<T>(work: () => Promise<T>): Promise<T> {
  // Starts synchronously: what a drop or a click allows is only allowed during its event.
  const working = work();
  const ended = working.then(
    () => undefined,
    () => undefined,
  );
  void navigator.locks.request(lock, { mode: 'shared' }, () => ended).catch(() => undefined);
  return working;
}

/** Acts if no such work is in progress, and lets none start until it's done. Resolves with whether it acted. */
export function unlessAnyoneWorks(act: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(lock, { ifAvailable: true }, async (free) => {
    if (free === null) return false;
    await act();
    return true;
  });
}
