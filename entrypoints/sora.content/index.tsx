import { defineContentScript } from 'wxt/utils/define-content-script';
import { loadSitePage } from '../../lib/browser/load-site-page';
import { getSameOrigin } from '../../lib/browser/same-origin-transport';
import { handleMessages } from '../../lib/messaging/message-channel';
import type { Snapshot } from '../../lib/model/job';
import { createSessionClient } from '../../lib/sora/client/session-client';
import { createEventEmitter } from './event-emitter';
import { ignoreScriptStarted } from './ignore-script-started';
import { mountBar } from './mount-bar';
import { remountWhenRemoved } from './remount';
import { shouldShowBar } from './should-show-bar';

export default defineContentScript({
  matches: ['https://sora.chatgpt.com/*'],
  // The page need not know that we have started.
  noScriptStartedPostMessage: true,
  async main(ctx) {
    ignoreScriptStarted(ctx.signal);
    const run = createEventEmitter<Snapshot>();
    const language = createEventEmitter<void>();
    // The session stays in this page, which takes its requests with it when it is left.
    const request = createSessionClient(getSameOrigin, { now: Date.now, monotonic: () => performance.now() });
    handleMessages('page', {
      get: (wanted) => request(wanted, ctx.signal),
      'load-page': async () => {
        await loadSitePage(ctx.signal);
        return null;
      },
      progress: async ({ snapshot }) => run.emit(snapshot),
      'language-changed': async () => language.emit(),
    });
    const bar = await mountBar(ctx, { run: run.subscribe, language: language.subscribe });
    const follow = (url: URL | Location) => (shouldShowBar(url.pathname) ? bar.show() : bar.hide());
    follow(location);
    // An event that the page has made up brings no address.
    ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => follow(newUrl ?? location));
    remountWhenRemoved(ctx, () => follow(location));
  },
});
