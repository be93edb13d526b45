import type { Source } from '../../../../lib/model/item';
import { createSite } from '../../../../lib/sora/sora-site';
import { account, all, fakeClock, idsOf, json, never, scripted } from './fake-site';

export type Script = Parameters<typeof scripted>[0];

/** The same response for a page, whatever its limit. */
export function atAnyLimit(path: string, reported: Script[string]): Script {
  return Object.fromEntries([100, 20].map((limit) => [path.replace('limit=100', `limit=${limit}`), reported]));
}

const parameters = '/backend/parameters';

/** A listing over a script. By default, the plan permits nothing more, and requests for it aren't counted. */
export function listing(source: Source, script: Script, from: string | null = null) {
  const clock = fakeClock();
  const { transport, requested } = scripted({ [parameters]: json({}), ...script }, clock);
  const site = createSite({ transports: async () => [transport], clock });
  return {
    site,
    pages: site.list(source, account, from, never),
    requested: () => requested().filter((path) => path !== parameters),
  };
}

/** The results of a complete listing. */
export async function listed(source: Source, script: Script, from: string | null = null) {
  const { pages, requested, site } = listing(source, script, from);
  const list = await all(pages);
  return {
    pages: list,
    ids: idsOf(list),
    items: list.flatMap(({ found }) => found.map(({ item }) => item)),
    requested: requested(),
    end: list.at(-1)?.end,
    dropped: list.reduce((sum, { dropped }) => sum + dropped, 0),
    problems: list.flatMap(({ problems }) => problems),
    diagnosis: site.diagnosis(),
  };
}
