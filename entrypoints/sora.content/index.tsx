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
  // Doesn't announce to the page that the script has started.
  noScriptStartedPostMessage: true,
  async main(ctx) {
    ignoreScriptStarted(ctx.signal);
    const run = createEventEmitter<Snapshot>();
    const language = createEventEmitter<void>();
    // The session stays in this page. Its requests end when the page is closed.
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
    // An event that the page made up has no URL.
    ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => follow(newUrl ?? location));
    remountWhenRemoved(ctx, () => follow(location));
  },
});
