/** Bytes of media in memory at once. */
export const budgetBytes = 64 * 1024 * 1024;
