import fc from 'fast-check';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import type { Source } from '../../../../lib/model/item';
import { createSessionClient } from '../../../../lib/sora/client/session-client';
import { toRecordText } from '../../../../lib/sora/records/record-text';
import { createSite } from '../../../../lib/sora/sora-site';
import { fakeClock, signedIn } from '../sora/fake-site';
import { drafts, listTasks, posts } from '../sora/sora-fixtures';
import { createExportHarness, isDone, until } from './harness/export-harness';
import { bytesFor } from './harness/fake-media';

const planted = 'PLANTED5ecret';

const secretKeys = [
  ...['access_token', 'accessToken', 'refresh_token', 'id_token', 'Authorization', 'cookie', 'set-cookie', 'signature'],
  ...['sig', 'client_secret', 'password', 'api_key', 'session', 'email', 'phone_number', 'phone', 'inviteCode'],
] as const;
const secretParameters = ['sig', 'Policy', 'verify', 'hmac', 'hdnts', 'key', 'auth', 'code', 'access_token'] as const;

const address = fc.constantFrom('https://videos.openai.com/az/x', '//a.example/x', '/az/x', 'gs://b/x', 'a.example/x');
const parameter = fc.constantFrom('?', '?n=1&', '#', '#n=1&');
const linkAlone = fc.oneof(
  fc
    .tuple(address, parameter, fc.string({ unit: fc.constantFrom('a', 'b', '_'), minLength: 1, maxLength: 5 }))
    .map(([url, mark, name]) => `${url}${mark}${name}=${planted}`),
  fc.constant(`https://me:${planted}@a.example/x`),
);
const inWords = fc
  .tuple(fc.constantFrom('https://a.example/x', '//a.example/x'), parameter, fc.constantFrom(...secretParameters))
  .map(([url, mark, name]) => `A boat, as in ${url}${mark}${name}=${planted} at dusk`);
const text = fc.oneof(linkAlone, inWords);
const leaf = fc.oneof(text, fc.string(), fc.integer(), fc.constant(null));
const secretField = fc
  .tuple(fc.constantFrom(...secretKeys), fc.constantFrom<unknown>(planted, [planted], { value: planted }))
  .map(([key, value]) => ({ [key]: value }));
const tree = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    leaf,
    secretField,
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.string(), linkAlone), tie('node'), { maxKeys: 3 }),
  ),
})).node;

test('No secret planted anywhere in a record is stored', () => {
  fc.assert(
    fc.property(tree, (record) => !toRecordText(record).includes(planted)),
    { numRuns: 1000 },
  );
});

/** A record of the site with secrets planted in a field and in its texts. */
function withSecrets<Row extends object>(row: Row, words: string, more: unknown): Row {
  const fields = ['prompt', 'title', 'text', 'caption', 'permalink'];
  return JSON.parse(JSON.stringify(row), (key, value) => {
    if (fields.includes(key))
      return key === 'permalink' ? `https://sora.chatgpt.com/p/x?key=${planted}#${planted}` : words;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, planted: more } : value;
  });
}

test('No secret planted in the records of a library is in any byte of its archive', async () => {
  const plants = fc.sample(fc.tuple(inWords, tree), { numRuns: 30, seed: 18 });
  const rows = <Row extends object>(all: Row[]) =>
    all.flatMap((row) => plants.map(([words, more], n) => withId(withSecrets(row, words, more), n)));
  const withId = <Row extends object>(row: Row, n: number): Row =>
    JSON.parse(JSON.stringify(row).replaceAll(/((?:gen|task|s)_\w{20,})/g, `$1x${n}`));
  const answers: [string, object][] = [
    ['list_tasks', { task_responses: rows(listTasks().task_responses), has_more: false, last_id: null }],
    ['profile/drafts', { items: rows(drafts().items), cursor: null }],
    ['profile_feed', { items: rows(posts().items), cursor: null }],
  ];
  const clock = fakeClock();
  const request = createSessionClient(async (path) => {
    const body = answers.find(([part]) => path.includes(part))?.[1] ?? {};
    const answer = {
      status: 200,
      url: '',
      contentType: 'application/json',
      retryAfter: null,
      body: JSON.stringify(body),
    };
    return path === '/api/auth/session' ? { ...answer, ...signedIn } : answer;
  }, clock);
  const site = createSite({ transports: async () => [{ name: 'planted', request }], clock });
  const sources: Source[] = ['sora1-library', 'sora2-drafts', 'sora2-posts'];

  const world = await createExportHarness({ answer: ({ url }) => bytesFor(url, 8) });
  const { engine } = world.assemble(world.store, { site, sources });
  world.clock.run();
  await engine.start({ sidecars: ['json', 'txt', 'xmp'] });
  await until(world, isDone);

  let files = 0;
  for (const part of world.downloads.onDisk.values()) {
    const { files: entries } = await JSZip.loadAsync(part);
    for (const entry of Object.values(entries)) {
      files++;
      expect([entry.name, `${entry.name}${await entry.async('string')}`.includes(planted)]).toEqual([
        entry.name,
        false,
      ]);
    }
  }
  expect(files).toBeGreaterThan(rows(listTasks().task_responses).length);
});
