/** Codes of failures (`lib/model/failure.ts`) that concern one list alone. */
export const failuresOfList = ['no-access', 'workspace-refused', 'not-found', 'site-changed', 'site-busy'] as const;

export const stopReasons = [...failuresOfList, 'paging-loop', 'empty-pages'] as const;

/**
 * Why a list stopped before its end: a failure of its own, or `paging-loop`: the site led back to where we had been; `empty-pages`: page
 * after page without a row, each leading on.
 */
export type StopReason = (typeof stopReasons)[number];
