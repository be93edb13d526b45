import { type ImportSourceName, importSources, type Source } from '../../model/item';
import { type Choices, type ImportRequest, type JobOptions, usualPartBytes, usualPartEntries } from '../../model/job';
import type { ResolvedScope } from './export-scope';

/** Returns the chosen name template or the default. Throws bad-message. */
export type NameTemplate = (chosen: string | undefined) => string;

const commonOptions = (choices: Omit<Choices, 'scope' | 'account'>, nameTemplate: NameTemplate) => ({
  destination: choices.destination ?? 'zip',
  partBytes: choices.partBytes ?? usualPartBytes,
  partEntries: choices.partEntries ?? usualPartEntries,
  nameTemplate: nameTemplate(choices.nameTemplate),
  sidecars: choices.sidecars ?? [],
  parallelism: choices.parallelism,
});

/** The options of an export from the site. Throws bad-message. */
export const exportOptions = (choices: Choices, resolved: ResolvedScope, nameTemplate: NameTemplate): JobOptions => ({
  ...commonOptions(choices, nameTemplate),
  sources: resolved.sources,
  scope: resolved.scope,
  media: choices.media ?? true,
  // If items were selected by id, save those by other people, too.
  others: choices.others ?? resolved.selected.length > 0,
});

/** The options of an import. Throws bad-message. */
export function importOptions(request: ImportRequest, nameTemplate: NameTemplate): JobOptions {
  const { sources, unrecognized } = request;
  const isListed = (source: ImportSourceName): boolean =>
    sources.includes(source) || (unrecognized && source === 'files');
  return {
    ...commonOptions(request, nameTemplate),
    origin: 'files',
    unrecognized,
    sources: importSources.filter(isListed) satisfies Source[],
    scope: 'all',
    media: true,
    // The user already has these files, so save those by other people, too.
    others: true,
  };
}
