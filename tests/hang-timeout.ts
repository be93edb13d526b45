/**
 * Milliseconds until a test gives up, as a whole or on one wait. Only a hang takes that long; slow or busy machines
 * don't. An export whose files stall takes more than two minutes anywhere.
 */
export const hangTimeoutMs = 5 * 60_000;
export const testTimeoutMs = 15 * 60_000;
