import type { Page } from '@playwright/test';
import type { Replica } from '../../replica/replica';
import { backgroundOf } from '../harness/background';
import { barOf, complete } from '../harness/bar';
import { libraryPage } from '../harness/chromium';
import { expectWhole, openExport, partsIn } from '../harness/exported';
import { expect, test } from '../harness/fixtures';

/** Exports that have started. The page itself doesn't request this list. */
const startedExports = (replica: Replica) => replica.requests.bySource()['sora2-drafts'] ?? 0;

/** Everything that a script of the page can do to a button without the user. */
const pressEverything = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('sora-export-bar')?.shadowRoot;
    if (!root) throw new Error('There is no bar.');
    const options = { bubbles: true, composed: true, cancelable: true, view: window };
    for (const element of root.querySelectorAll<HTMLElement>('button, summary, input')) {
      element.click();
      element.focus();
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'touchend'])
        element.dispatchEvent(new MouseEvent(type, options));
      for (const key of ['Enter', ' '])
        for (const type of ['keydown', 'keypress', 'keyup'])
          element.dispatchEvent(new KeyboardEvent(type, { ...options, key, code: key === ' ' ? 'Space' : key }));
      element.dispatchEvent(new Event('submit', options));
      element.dispatchEvent(new Event('change', options));

      const form = document.createElement('form');
      form.addEventListener('submit', (event) => event.preventDefault());
      const label = document.createElement('label');
      element.replaceWith(form);
      form.append(label);
      label.append(element);
      label.click();
      form.requestSubmit();
      if (element instanceof HTMLButtonElement && element.type === 'submit') form.requestSubmit(element);
      form.replaceWith(element);
    }
  });

test('no synthetic click, key or form event from a page script starts an export', { tag: '@everyday' }, async ({
  sora,
  replica,
  chromium,
}) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  await bar.host.getByText('Other ways to export').click();
  await pressEverything(sora);
  await expect(bar.status).toHaveText('Ready to export.');
  expect(startedExports(replica)).toBe(0);
  expect(await partsIn(chromium.downloads)).toEqual([]);
  expect(chromium.context.pages().filter((page) => page.url().includes('popup.html'))).toEqual([]);
});

test('messages sent by a page are ignored', async ({ sora, replica, chromium }) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  await sora.evaluate(() => {
    const messages = [
      { to: 'background', type: 'start', body: { account: 'user-1' } },
      { to: 'background', type: 'save', body: { url: 'blob:x', fileName: 'Sora export/evil.zip', again: false } },
      { to: 'page', type: 'get', body: { path: '/backend/v2/list_tasks', account: null } },
      { to: 'page', type: 'progress', body: {} },
      { state: 'done', job: 'evil' },
    ];
    const channel = new BroadcastChannel('progress');
    for (const message of messages) {
      window.postMessage(message, '*');
      channel.postMessage(message);
      for (const type of ['message', 'progress'])
        for (const target of [window, document]) target.dispatchEvent(new CustomEvent(type, { detail: message }));
      window.dispatchEvent(new MessageEvent('message', { data: message, origin: location.origin }));
    }
  });
  // Returning to the tab makes the bar check again.
  await sora.reload();
  await expect(bar.status).toHaveText('Ready to export.');
  expect(startedExports(replica)).toBe(0);
  expect(await partsIn(chromium.downloads)).toEqual([]);
});

test("a page that fakes WXT's events, with their real names, keeps the bar", async ({ sora, chromium }) => {
  const bar = barOf(sora);
  await expect(bar.exportAll).toBeVisible();
  await sora.evaluate((id) => {
    const forged = (name: string) => {
      const type = `${id}:sora:wxt:${name}`;
      const body = { type, contentScriptName: 'sora', messageId: 'evil' };
      window.postMessage(body, '*');
      for (const target of [window, document, document.body]) {
        target.dispatchEvent(new CustomEvent(type, { detail: body, bubbles: true, composed: true }));
        target.dispatchEvent(new MessageEvent('message', { data: body, origin: location.origin, bubbles: true }));
      }
    };
    forged('content-script-started');
    forged('locationchange');
  }, chromium.extensionId);
  // Events arrive at once, messages in order: everything posted before this message has arrived, too.
  await sora.evaluate(
    () =>
      new Promise((received) => {
        addEventListener('message', ({ data }) => data === 'last' && received(null));
        postMessage('last', '*');
      }),
  );
  await expect(bar.exportAll).toBeVisible();
  // It still follows the page, which a script with an ended context would not do.
  await sora.evaluate(() => history.pushState(null, '', '/d/gen_1'));
  await expect(bar.host).toHaveCount(0);
  await sora.evaluate(() => history.pushState(null, '', '/library'));
  await expect(bar.exportAll).toBeVisible();
});

test('a tab older than the extension removes its bar', async ({ sora, chromium }) => {
  await expect(barOf(sora).exportAll).toBeVisible();
  await backgroundOf(chromium).reload();
  await expect(barOf(sora).host).toHaveCount(0);
});

test("a page that changes everything it can reach gets no other export than the signed-in user's whole library", async ({
  chromium,
  replica,
}) => {
  const page = await chromium.context.newPage();
  await page.addInitScript(() => {
    const bent: Record<string, unknown> = { account: 'user-evil', partBytes: 1, fileName: '../evil.exe', to: 'engine' };
    for (const [name, value] of Object.entries(bent)) {
      Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
    }
    Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
    window.fetch = async () => new Response('{"user":{"id":"user-evil"},"accessToken":"evil"}');
    JSON.parse = () => ({ user: { id: 'user-evil' } });
    Object.assign(window, {
      chrome: { runtime: { id: 'evil', sendMessage: async () => ({ ok: true, value: null }) } },
    });
    // Element names shadow a document's own properties, in every world.
    document.addEventListener('DOMContentLoaded', () => {
      const box = document.createElement('div');
      for (const name of [
        'cookie',
        'visibilityState',
        'currentScript',
        'baseURI',
        'defaultView',
        'chrome',
        'browser',
      ]) {
        const image = document.createElement('img');
        image.setAttribute('name', name);
        image.id = name;
        box.append(image);
      }
      document.body.append(box);
    });
  });
  await page.goto(libraryPage);
  const bar = barOf(page);
  await expect(bar.host).toContainText('fixture.maker');
  await bar.exportAll.click();
  await expect(bar.status).toHaveText(complete);
  await expectWhole(await openExport(chromium.downloads), replica.library);
});

test('a fake bar starts nothing, and does not keep the real one away', async ({ chromium, replica }) => {
  const page = await chromium.context.newPage();
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const ape = document.createElement('sora-export-bar');
      ape.id = 'ape';
      Object.assign(ape.style, { position: 'fixed', top: '40%', left: '40%', zIndex: '9999' });
      ape.attachShadow({ mode: 'open' }).innerHTML = '<button>Export all</button><p role="status">Export finished</p>';
      document.body.append(ape);
    });
  });
  await page.goto(libraryPage);
  const ape = page.locator('#ape');
  await ape.getByRole('button', { name: 'Export all' }).click();
  const real = page.locator('sora-export-bar:not(#ape)');
  await expect(real.getByRole('status')).toHaveText('Ready to export.');
  expect(startedExports(replica)).toBe(0);
});

test('Sora in a frame of another site has no bar, and its page sends no requests for the extension', async ({
  chromium,
  replica,
}) => {
  const page = await chromium.context.newPage();
  await page.route('https://elsewhere.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe src="${libraryPage}" width="900" height="600"></iframe>`,
    }),
  );
  await page.goto('https://elsewhere.example/');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('body')).not.toBeEmpty();
  const own = await chromium.openSora();
  await expect(barOf(own).exportAll).toBeVisible();
  await expect(frame.locator('sora-export-bar')).toHaveCount(0);
  await expect(page.locator('sora-export-bar')).toHaveCount(0);
  await own.close();
  expect(startedExports(replica)).toBe(0);
});
