/** Aborts a transaction. If its work throws without this, IndexedDB commits what was written before. */
export function abortTransaction(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // The browser has aborted it already.
  }
}
