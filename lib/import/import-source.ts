import type { ZipFault } from '../archive/zip/zip-directory';
import type { MissingFiles } from '../model/saved-history';

/** Why a list cannot be read. `newer`: a later version of this extension has written it. */
export type ListFault = ZipFault | 'no-list' | 'too-large' | 'newer';

const maxNamedMissing = 20;

export const missingFilesOf = (all: string[]): MissingFiles => ({
  count: all.length,
  some: all.slice(0, maxNamedMissing),
});

/** Ids of the site are short; whatever else a list holds in their place is none. */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 200;

/** ISO 8601 in milliseconds since 1970; null for anything else. */
export function timeOf(text: unknown): number | null {
  const time = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}
