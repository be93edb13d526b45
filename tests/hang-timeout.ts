/**
 * Milliseconds after which a test gives up on one thing it waits for, and on itself as a whole. Only a hang takes that long: on a slow or
 * busy machine everything takes longer, and is right all the same. An export whose files fall silent takes over two minutes anywhere.
 */
export const hangTimeoutMs = 5 * 60_000;
export const testTimeoutMs = 15 * 60_000;
