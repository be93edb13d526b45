/** Details of `offline` and `media-damaged` that decide how often a file is asked for again. */
export const detail = {
  /** The connection was refused or closed before an answer. */
  noAnswer: 'no answer',
  /** No answer came for as long as one is waited for. */
  silent: 'silent',
  /** The answer began, and its body stopped or all but stopped. */
  stalled: 'stalled',
  /** The answer began, and its connection broke. */
  brokenOff: 'broken off',
  /** The body exceeds its ceiling. */
  endless: 'longer than it may be',
} as const;
