import { barOf, complete } from '../harness/bar';
import { browserHosts, launchChromium } from '../harness/chromium';
import { openContentScript } from '../harness/content-script';
import { openExport } from '../harness/exported';
import { expect, extension, test } from '../harness/fixtures';
import { recordMessages } from '../harness/record-messages';
import { readStored } from '../harness/stored';

/** How a token starts: the header of a JWT. */
const bearer = /eyJ[\w-]{10,}\.eyJ/;
const signature = /[?&]sig=/;

test('only GET is sent, media is requested without cookies, and no other host is contacted', {
  tag: '@everyday',
}, async ({ replica }) => {
  const chromium = await launchChromium({ extension, port: replica.port, everyHost: true });
  const page = await chromium.openSora();
  await barOf(page).exportAll.click();
  await expect(barOf(page).status).toHaveText(complete);
  const requests = replica.requests.list().filter(({ host }) => !browserHosts.test(host));
  expect(new Set(requests.map(({ method }) => method))).toEqual(new Set(['GET']));
  expect(new Set(requests.map(({ host }) => host))).toEqual(new Set(['sora.chatgpt.com', 'videos.openai.com']));
  const media = requests.filter(({ source }) => source === 'media');
  expect(media.length).toBeGreaterThanOrEqual(replica.library.expected({}).saved);
  expect(media.filter(({ cookies, bearer }) => cookies || bearer)).toEqual([]);
  await chromium.close();
});

test('a redirect to another host counts as a refusal, and that host is never contacted', async ({ replica }) => {
  const chromium = await launchChromium({ extension, port: replica.port, everyHost: true });
  const page = await chromium.openSora();
  const bar = barOf(page);
  await expect(bar.exportAll).toBeVisible();
  replica.faults.set([{ kind: 'redirect', path: '/backend/v2/list_tasks' }]);
  await bar.exportAll.click();
  await expect(bar.status).toHaveText('Paused. Sora is refusing requests.');
  const hosts = replica.requests.list().map(({ host }) => host);
  expect(hosts.filter((host) => host.endsWith('.invalid'))).toEqual([]);

  replica.faults.clear();
  await expect(bar.status).toHaveText(complete);
  await chromium.close();
});

test.describe('during a run', () => {
  test('the token is never stored, and links and prompts are deleted when the run ends', async ({
    sora,
    replica,
    chromium,
  }) => {
    const bar = barOf(sora);
    replica.gates.media.closeAfter(20);
    await bar.exportAll.click();
    await expect(bar.progress).toHaveAttribute('aria-valuetext', /20 (of|saved)/);
    await bar.pause.click();
    await expect(bar.resume).toBeVisible();
    const popup = await chromium.openExtensionPage('popup.html');
    const during = await readStored(popup);
    expect(during).toMatch(signature);
    expect(during).not.toMatch(bearer);

    replica.gates.media.open();
    await bar.resume.click();
    await expect(bar.status).toHaveText(complete);
    const secretsLeft = async () => {
      const stored = await readStored(popup);
      expect(stored).toContain('Sora export');
      return [bearer, signature, /lighthouse keeper/].filter((secret) => secret.test(stored));
    };
    await expect.poll(secretsLeft).toEqual([]);
  });
});

test("no message within the extension contains the token or the user's email address", async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  const received = await recordMessages(chromium, { sora, own: await chromium.openExtensionPage('popup.html') });
  await bar.exportAll.click();
  await expect(bar.status).toHaveText(complete);
  const messages = await received();
  for (const part of ['"to":"background","type":"get"', 'task_responses', '"userId"'])
    expect(messages.join('\n')).toContain(part);
  for (const message of messages) {
    expect(message).not.toMatch(bearer);
    expect(message).not.toContain(replica.accounts[0].email);
  }
});

test("the archive contains neither token nor signature nor the user's email address", async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  await bar.exportAll.click();
  await expect(bar.status).toHaveText(complete);
  const exported = await openExport(chromium.downloads);
  const texts = [...exported.files.keys()].filter((path) => /\.(json|ndjson|csv|txt)$/.test(path));
  expect(texts.length).toBeGreaterThan(7);
  for (const path of texts) {
    const text = (await exported.read(path)).toString('utf8');
    for (const secret of [bearer, signature]) expect(text, path).not.toMatch(secret);
    expect(text, path).not.toContain(replica.accounts[0].email);
  }
});

test("a page's scripts cannot reach the extension, and its content script may not do what extension pages may", async ({
  sora,
  chromium,
}) => {
  await expect(barOf(sora).exportAll).toBeVisible();
  expect(await sora.evaluate(() => typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime)).toBe(
    'undefined',
  );

  type Answer = { ok: boolean; failure: { code: string } } | null;
  const contentScript = await openContentScript(chromium, sora);
  const ask = (message: unknown) =>
    contentScript(
      `chrome.runtime.sendMessage(${JSON.stringify(message)}).then((answer) => answer ?? null, () => null)`,
    ) as Promise<Answer>;
  expect(await ask({ to: 'background', type: 'status', body: {} })).toMatchObject({ ok: true });
  const save = { url: 'blob:https://sora.chatgpt.com/x', fileName: 'Sora export/x.zip', again: false };
  for (const [to, type, body] of [
    ['background', 'save', save],
    ['background', 'start-with', { partBytes: 200_000 }],
    ['background', 'get', { tab: 1, path: '/backend/v2/list_tasks', account: null }],
    ['engine', 'start', {}],
  ]) {
    const answer = await ask({ to, type, body });
    expect(answer === null || (answer.ok === false && answer.failure.code === 'not-allowed'), String(type)).toBe(true);
  }
  expect(await ask({ to: 'background', type: 'start', body: { partBytes: 1 } })).toMatchObject({
    ok: false,
    failure: { code: 'bad-message' },
  });
});
