/** Codes of failures (`lib/model/failure.ts`) that concern only one list. */
export const failuresOfList = ['no-access', 'workspace-refused', 'not-found', 'site-changed', 'site-busy'] as const;

export const stopReasons = [...failuresOfList, 'paging-loop', 'empty-pages'] as const;

/**
 * Why a list stopped before its end: its own failure; `paging-loop`: the site led back to an earlier page;
 * `empty-pages`: several pages in a row had no rows, but a cursor.
 */
export type StopReason = (typeof stopReasons)[number];
