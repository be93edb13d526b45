import JSZip from 'jszip';
import { type Source, siteLists } from '../../../../../lib/model/item';
import type { Scope } from '../../../../../lib/model/job';
import type { LibraryItem } from '../../../../../lib/model/library-item';
import { createSessionClient } from '../../../../../lib/sora/client/session-client';
import type { SiteAnswer } from '../../../../../lib/sora/client/transport';
import { createSite } from '../../../../../lib/sora/sora-site';
import { schemaFaults } from '../../../../e2e/harness/library-schema';
import { fakeClock, signedIn } from '../../sora/fake-site';
import { createExportHarness, expectNoLeaks, isDone, until } from './export-harness';
import { bytesFor } from './fake-media';

/** The site's response by path. Missing fields have their defaults. A string is the body. */
export type Answer = (path: string) => string | Partial<SiteAnswer>;

const usual: SiteAnswer = { status: 200, url: '', contentType: 'application/json', retryAfter: null, body: '' };

/** A site that responds by path. Its session is signed in. */
function siteBy(answer: Answer) {
  const clock = fakeClock();
  const request = createSessionClient(async (path) => {
    const given = path === '/api/auth/session' ? signedIn : answer(path);
    return { ...usual, ...(typeof given === 'string' ? { body: given } : given) };
  }, clock);
  return createSite({ transports: async () => [{ name: 'odd', request }], clock });
}

async function libraryOf(zip: Uint8Array): Promise<{ items: LibraryItem[] }> {
  const { files } = await JSZip.loadAsync(zip);
  const list = Object.values(files).find(({ name }) => name.endsWith('/data/library.json'));
  return JSON.parse((await list?.async('string')) ?? 'null');
}

/** The result of an export. `faults` describes what is wrong, whatever the site sent. */
export type Outcome = {
  faults: string[];
  items: Map<string, LibraryItem>;
  ends: { source: Source; state: string; reason: string | null }[];
};

/** Exports a whole library from such a site, then what is new in it. */
export async function exportTwice(answer: Answer, listed: readonly Source[] = siteLists): Promise<Outcome> {
  const world = await createExportHarness({ answer: ({ url }) => bytesFor(url, 8) });
  const { engine, idled } = world.assemble(world.store, { site: siteBy(answer), sources: [...listed] });
  world.clock.run();

  const exported = async (scope: Scope) => {
    await engine.start({ scope, others: true });
    const { counts, sources: ends } = await until(world, isDone);
    await idled();
    const library = await libraryOf([...world.downloads.onDisk.values()].at(-1) ?? new Uint8Array());
    const isWhole = library.items.length === counts.listed && counts.listed === counts.saved + counts.skipped;
    const faults = [
      ...schemaFaults(library),
      ...(isWhole ? [] : [`${scope.type}: ${library.items.length} items in the archive, ${JSON.stringify(counts)}`]),
    ];
    return { counts, library, ends, faults };
  };

  const first = await exported({ type: 'all' });
  const next = await exported({ type: 'new' });
  const isSame = next.counts.listed === first.counts.listed && next.counts.saved === 0;
  const isFree = await expectNoLeaks(world);
  return {
    faults: [
      ...first.faults,
      ...next.faults,
      ...(isSame ? [] : [`the next export: ${JSON.stringify(next.counts)}`]),
      ...(isFree ? [] : ['something is held for ever']),
    ],
    items: new Map(first.library.items.map((item) => [item.id, item])),
    ends: first.ends,
  };
}
