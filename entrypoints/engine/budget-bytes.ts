/** Bytes of media in memory at once. */
export const budgetBytes = 96 * 1024 * 1024;
