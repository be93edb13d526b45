import { type ImportSourceName, importSources, type Source } from '../../model/item';
import { type Choices, type ImportRequest, type JobOptions, usualPartBytes, usualPartEntries } from '../../model/job';
import type { ResolvedScope } from './export-scope';

/** Resolves the name template that the user chose, or the default one. Throws bad-message. */
type NameTemplate = (chosen: string | undefined) => string;

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
  // Items chosen by their ID are wanted, whoever made them.
  others: choices.others ?? resolved.selected.length > 0,
});

/** The options of an archive that is built from chosen files. Throws bad-message. */
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
    // Files that people have are wanted, whoever made them.
    others: true,
  };
}
