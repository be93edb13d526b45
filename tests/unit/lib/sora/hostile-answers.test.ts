import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ExpectedFailure } from '../../../../lib/model/failure';
import { type Item, type Link, type Source, siteLists } from '../../../../lib/model/item';
import { createSessionClient } from '../../../../lib/sora/client/session-client';
import type { Transport } from '../../../../lib/sora/client/transport';
import { createSite, type Page, type Site } from '../../../../lib/sora/sora-site';
import { bentBy, contentsOf, type Damage, damage } from './bent-answers';
import { account, fakeClock, html, json, never, signedIn, wantedWith } from './fake-site';
import { drafts, envelope, listTasks, posts } from './sora-fixtures';

const root = '/backend/project_y';
const given = { upload_media_id: 'media_1', servable_url: 'https://videos.openai.com/media_1.jpeg' };

/** A feed in which every post has replies, remixes and captions. */
function feed() {
  const { items, cursor } = posts();
  const more = { reply_count: 1, remix_count: 1, srt_url: 'https://videos.openai.com/a.srt' };
  return { items: items.map((item) => ({ ...item, post: { ...item.post, ...more } })), cursor };
}

/** The site's responses by start of the path, more specific ones first. */
const answers: [RegExp, unknown][] = [
  [
    /list_tasks/,
    { ...listTasks(), task_responses: listTasks().task_responses.map((task) => ({ ...task, inpaint_items: [given] })) },
  ],
  [/parameters/, { can_download_without_watermark: true }],
  [/collections\/.+\/generations/, envelope('/backend/collections/{coll_id}/generations?limit=10')],
  [/collections/, envelope('/backend/collections?limit=100')],
  [/characters/, envelope(`${root}/profile/{user_id}/characters?limit=20`)],
  [/drafts\/cameos/, envelope(`${root}/profile/drafts/cameos?limit=15`)],
  [/drafts/, drafts()],
  [/tree/, { post: null, children: { items: posts().items, cursor: null }, cursor: null }],
  [/./, feed()],
];

/** A site that damages every response in the same way. */
function damagedSite({ bends, text }: Damage) {
  const reported: unknown[] = [];
  const bodies = new Map(answers.map(([pattern, body]) => [pattern, bentBy(body, bends)]));
  const transport: Transport = {
    name: 'damaged',
    request: createSessionClient(async (path) => {
      const empty = { status: 200, url: '', contentType: null, retryAfter: null, body: '' };
      if (path === '/api/auth/session') return { ...empty, ...signedIn };
      const body = bodies.get(answers.find(([pattern]) => pattern.test(path))?.[0] ?? /./);
      reported.push(body);
      if (text.kind === 'html') return { ...empty, ...html('<html><body>Sora</body></html>') };
      const whole = JSON.stringify(body);
      return { ...empty, ...json(0), body: text.kind === 'cut' ? whole.slice(0, text.at % whole.length) : whole };
    }, fakeClock()),
  };
  return { site: createSite({ transports: async () => [transport], clock: fakeClock() }), reported };
}

const rowsOf: Partial<Record<Source, (body: unknown) => unknown>> = {
  'sora1-library': (body) => at(body, 'task_responses'),
  'sora2-drafts': (body) => at(body, 'items'),
  'sora2-posts': (body) => at(body, 'items'),
  'sora2-likes': (body) => at(body, 'items'),
};

function at(body: unknown, field: string): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, field) : undefined;
}

/** Fields with our own words and computed values: kinds, times, durations, the id of captions. */
const ours = new Set(['kind', 'absence', 'createdAt', 'postedAt', 'durationSeconds', 'variant']);

/** The strings and numbers of an item that are in no response of the site. */
function inventedIn(item: Item | Link[], reported: unknown[]): unknown[] {
  const known = contentsOf(reported);
  const texts = new Set([...known.texts].flatMap((text) => [text, text.replaceAll('&amp;', '&')]));
  const said = contentsOf(JSON.parse(JSON.stringify(item, (key, value) => (ours.has(key) ? null : value))));
  const isReported = (text: string) => texts.has(text) || texts.has(text.replace(/-(srt|vtt)$/, ''));
  return [
    ...[...said.texts].filter((text) => !isReported(text)),
    ...[...said.numbers].filter((figure) => !known.numbers.has(figure)),
  ];
}

/** Refreshes the links of any item at the same site. Empty after an expected failure. */
async function lookedUp(site: Site, source: Source): Promise<Link[]> {
  const wanted = wantedWith({ id: 'gen_01kq60pyy86yg8cbykqv2gr4jg', postId: 's_1', sources: [source] });
  return site.lookUp(wanted, account, never).catch((thrown) => {
    if (!(thrown instanceof ExpectedFailure)) throw thrown;
    return [];
  });
}

it('Any response is survived: nothing leaks, nothing is invented, and what is dropped is counted and reported', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...siteLists), damage, async (source, how) => {
      const { site, reported } = damagedSite(how);
      const pages: Page[] = [];
      try {
        for await (const page of site.list(source, account, null, never)) {
          pages.push(page);
          expect(pages.length).toBeLessThan(200);
        }
      } catch (thrown) {
        if (!(thrown instanceof ExpectedFailure) || thrown.code === 'bug') throw thrown;
        return;
      }
      expect(pages.at(-1)?.end).not.toBeNull();
      for (const { found, dropped, problems } of pages) {
        expect(dropped > 0 && problems.length === 0).toBe(false);
        for (const { item } of found) expect(inventedIn(item, reported)).toEqual([]);
      }
      const lossy = pages.some(({ problems }) => problems.length > 0);
      expect(site.diagnosis().length > 0).toBe(lossy);
      const rows = rowsOf[source]?.(reported.at(-1));
      const last = pages.at(-1);
      if (Array.isArray(rows) && how.text.kind === 'whole' && last !== undefined) {
        const apart = last.found.filter(({ item }) => item.beside === null);
        expect(apart.length + last.dropped).toBeGreaterThanOrEqual(rows.length);
      }
      expect(inventedIn(await lookedUp(site, source), reported)).toEqual([]);
    }),
    { seed: 20260426, numRuns: 250 },
  );
  expect('polluted' in {}).toBe(false);
});

it('Prototypes stay unchanged, whatever the keys of a response are', async () => {
  const poison = '{"__proto__":{"own":true,"bytes":1},"constructor":{"prototype":{"own":true}},"toString":"x"';
  const rows = `[${poison},"id":"task_1","generations":[${poison},"id":"gen_1","url":"https://videos.openai.com/a"}]}]`;
  const transport: Transport = {
    name: 'hostile',
    request: createSessionClient(async (path) => {
      const empty = { status: 200, url: '', contentType: null, retryAfter: null };
      if (path === '/api/auth/session') return { ...empty, body: '', ...signedIn };
      return { ...empty, ...json(0), body: `${poison},"task_responses":${rows},"has_more":false,"last_id":null}` };
    }, fakeClock()),
  };
  const site = createSite({ transports: async () => [transport], clock: fakeClock() });
  const found = [];
  for await (const page of site.list('sora1-library', account, null, never)) found.push(...page.found);
  expect(found.map(({ item }) => item.id)).toEqual(['gen_1']);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { own?: boolean }).own).toBeUndefined();
});
