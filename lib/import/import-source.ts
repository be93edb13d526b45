import type { ZipFault } from '../archive/zip/zip-directory';
import type { MissingFiles } from '../model/saved-history';

/** Why a list can't be read. `newer`: it was written by a newer version of this extension. */
export type ListFault = ZipFault | 'no-list' | 'too-large' | 'newer';

const maxNamedMissing = 20;

export const missingFilesOf = (all: string[]): MissingFiles => ({
  count: all.length,
  some: all.slice(0, maxNamedMissing),
});

/** The site's ids are short. Anything else in their place is invalid. */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 200;

/** Parses ISO 8601 into milliseconds since 1970. Null if it is invalid. */
export function timeOf(text: unknown): number | null {
  const time = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}
