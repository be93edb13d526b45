/** Ends a transaction with nothing of it kept: left alone, one whose work has failed keeps what was written before. */
export function abortTransaction(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // The browser has ended it already.
  }
}
