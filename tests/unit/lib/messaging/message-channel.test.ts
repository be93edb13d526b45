import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { handleMessages, sendMessage, sendTabMessage } from '../../../../lib/messaging/message-channel';
import type { Context, Handlers, TypesFor } from '../../../../lib/messaging/messages';
import { messages } from '../../../../lib/messaging/messages';
import { ExpectedFailure } from '../../../../lib/model/failure';
import { snapshot } from '../../../views/states';
import { thrownBy } from '../sora/fake-site';
import { messageBus, ownTab, popup, soraPage } from './message-bus';

/** Handlers of a context. Messages without a given handler fail. */
function handlersFor<To extends Context>(place: To, given: Partial<Handlers<To>>): Handlers<To> {
  const unexpected = Object.keys(messages[place]).map((type) => [
    type,
    vi.fn(() => Promise.reject(new Error(`nobody expected ${type}`))),
  ]);
  return { ...(Object.fromEntries(unexpected) as Handlers<To>), ...given };
}

function createChannelHarness<To extends Context>(place: To, given: Partial<Handlers<To>>) {
  const bus = messageBus();
  handleMessages(place, handlersFor(place, given));
  const send = (type: TypesFor<To>, body: unknown = {}, sender: Parameters<typeof bus.deliver>[1] = popup) =>
    bus.deliver({ to: place, type, body }, sender);
  return { ...bus, send };
}

describe('A message', () => {
  test('is answered with what its handler returns', async () => {
    const { send } = createChannelHarness('background', { 'sora-tabs': async () => [7, 8] });
    expect(await send('sora-tabs')).toEqual({ ok: true, value: [7, 8] });
  });

  test.each([
    ['an expected failure', new ExpectedFailure('no-room', '100'), { code: 'no-room', detail: '100' }],
    ['a bug', new TypeError('x is not a function'), { code: 'bug', detail: 'TypeError: x is not a function' }],
    ['something that is not an error', 'broken', { code: 'bug', detail: 'broken' }],
  ])('whose handler throws %s is answered with that', async (_what, thrown, failure) => {
    const { send } = createChannelHarness('background', { 'sora-tabs': () => Promise.reject(thrown) });
    expect(await send('sora-tabs')).toEqual({ ok: false, failure, retryAfter: null });
  });

  test('whose handler throws before it waits is answered too', async () => {
    const throwing = (() => {
      throw new ExpectedFailure('offline');
    }) as () => Promise<number[]>;
    const { send } = createChannelHarness('background', { 'sora-tabs': throwing });
    expect(await send('sora-tabs')).toMatchObject({ ok: false, failure: { code: 'offline' } });
  });

  test.each([
    ['for another context', { to: 'engine', type: 'ping', body: {} }],
    ['of an unknown type', { to: 'background', type: 'delete-everything', body: {} }],
    ['with the name of an object property as type', { to: 'background', type: 'constructor', body: {} }],
    ['of a type of another context', { to: 'background', type: 'ping', body: {} }],
    ['that is not ours', { action: 'start' }],
    ['that is not an object', 'start'],
    ['that is nothing', null],
  ])('%s is left to its own context', (_what, message) => {
    const { deliver } = createChannelHarness('background', {});
    expect(deliver(message, popup)).toBeUndefined();
  });
});

describe('A sender', () => {
  const start = { start: vi.fn(() => Promise.reject(new ExpectedFailure('signed-out'))) };

  test.each([
    ['our popup', popup],
    ['an extension tab', ownTab],
    ['our background, which only has its address', { id: 'own-id', url: popup.url }],
    ['our script on the Sora page', soraPage],
  ])('is handled: %s', async (_who, sender) => {
    const { send } = createChannelHarness('background', start);
    expect(await send('start', { account: 'user' }, sender)).toMatchObject({ failure: { code: 'signed-out' } });
  });

  test.each([
    ['another extension', { ...popup, id: 'other-id' }],
    ['a page of another site', { ...soraPage, origin: 'https://example.org', url: 'https://example.org/' }],
    ['a site whose name starts like the right one', { ...soraPage, origin: 'https://sora.chatgpt.com.example.org' }],
    ['the site without encryption', { ...soraPage, origin: 'http://sora.chatgpt.com' }],
    ['a frame within the site', { ...soraPage, frameId: 4 }],
    ['the site without a tab', { id: soraPage.id, origin: soraPage.origin, frameId: 0 }],
    ['a page without an origin', { ...soraPage, origin: 'null' }],
    ['nobody', {}],
  ])('is refused: %s', async (_who, sender) => {
    start.start.mockClear();
    const { send } = createChannelHarness('background', start);
    expect(await send('start', { account: 'user' }, sender)).toMatchObject({
      ok: false,
      failure: { code: 'not-allowed' },
    });
    expect(start.start).not.toHaveBeenCalled();
  });

  test("on the Sora page may send a user's commands and nothing else", async () => {
    const commands = [
      'status',
      'start',
      'pause',
      'resume',
      'cancel',
      'seen',
      'saved-among',
      'open-library',
      'open-import',
      'show-folder',
      'show-popup',
      'translations',
      'diagnosis',
      'reload-sora',
    ];
    for (const to of ['background', 'engine', 'page'] as const)
      for (const type of Object.keys(messages[to])) {
        const { deliver } = createChannelHarness(to, {});
        const reply = await deliver({ to, type, body: {} }, soraPage);
        const isRefused = (reply as { failure?: { code: string } }).failure?.code === 'not-allowed';
        expect([to, type, isRefused]).toEqual([to, type, to !== 'background' || !commands.includes(type)]);
      }
  });

  test('with wrong fields gets an error, and no handler is called', async () => {
    const downloadStatus = vi.fn();
    const { send } = createChannelHarness('background', { 'download-status': downloadStatus });
    for (const body of [{}, { id: '7' }, { id: 7, more: true }, null, [7]])
      expect(await send('download-status', body)).toMatchObject({ failure: { code: 'bad-message' } });
    expect(downloadStatus).not.toHaveBeenCalled();
  });
});

describe('The sender of a message', () => {
  test('gets the value, or the failure thrown', async () => {
    createChannelHarness('background', {
      'sora-tabs': async () => [7],
      idle: () => Promise.reject(new ExpectedFailure('offline', 'x')),
    });
    expect(await sendMessage('background', 'sora-tabs', {})).toEqual([7]);
    expect(await thrownBy(sendMessage('background', 'idle', {}))).toMatchObject({ code: 'offline', detail: 'x' });
  });

  test('gets not-there if nobody listens or handles it', async () => {
    messageBus();
    expect(await thrownBy(sendMessage('engine', 'ping', {}))).toMatchObject({ code: 'not-there' });
    createChannelHarness('background', {});
    expect(await thrownBy(sendMessage('engine', 'ping', {}))).toMatchObject({ code: 'not-there' });
  });

  test('gets not-there if no response arrives', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    createChannelHarness('background', { idle: () => new Promise(() => {}) });
    const thrown = thrownBy(sendMessage('background', 'idle', {}));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await thrown).toMatchObject({ code: 'not-there' });
    vi.useRealTimers();
  });

  test('on a page older than the extension learns that it was updated', async () => {
    createChannelHarness('background', {});
    Reflect.deleteProperty(browser.runtime, 'id');
    expect(await thrownBy(sendMessage('background', 'start', { account: 'user' }))).toMatchObject({
      code: 'extension-updated',
    });
  });

  test("sends to a tab's top frame only", async () => {
    const { sentToTabs } = createChannelHarness('page', { progress: async () => null });
    await sendTabMessage(7, 'progress', { snapshot: snapshot() });
    expect(sentToTabs).toEqual([[7, { to: 'page', type: 'progress', body: { snapshot: snapshot() } }, { frameId: 0 }]]);
  });

  test('cannot compile with an unknown message', () => {
    const calls = () => [
      // @ts-expect-error there is no such message
      sendMessage('background', 'erase', {}),
      // @ts-expect-error a body is missing
      sendMessage('background', 'start'),
      // @ts-expect-error a field has another type
      sendMessage('background', 'download-status', { id: '7' }),
      // @ts-expect-error a context must handle all its messages
      handleMessages('page', { get: () => Promise.reject(new Error()) }),
    ];
    expect(calls).toBeTypeOf('function');
  });
});
