import { defineContentScript } from 'wxt/utils/define-content-script';
import { loadPage } from '../../lib/browser/load-site-page';
import { getFromPage } from '../../lib/browser/same-origin-transport';
import { answer } from '../../lib/messaging/message-channel';
import type { Snapshot } from '../../lib/model/job';
import { createSessionClient } from '../../lib/sora/client/session-client';
import { createNews } from './event-emitter';
import { ignoreScriptStarted } from './ignore-started';
import { mountBar } from './mount-bar';
import { keepThere } from './remount';
import { hasBusiness } from './should-show-bar';

export default defineContentScript({
  matches: ['https://sora.chatgpt.com/*'],
  // The page need not know that we have started.
  noScriptStartedPostMessage: true,
  async main(ctx) {
    ignoreScriptStarted(ctx.signal);
    const run = createNews<Snapshot>();
    const language = createNews<void>();
    // The session stays in this page, which takes its requests with it when it is left.
    const request = createSessionClient(getFromPage, { now: Date.now, monotonic: () => performance.now() });
    answer('page', {
      get: (wanted) => request(wanted, ctx.signal),
      'load-page': async () => {
        await loadPage(ctx.signal);
        return null;
      },
      'run-changed': async ({ snapshot }) => run.tell(snapshot),
      'language-changed': async () => language.tell(),
    });
    const bar = await mountBar(ctx, { run: run.hear, language: language.hear });
    const follow = (url: URL | Location) => (hasBusiness(url.pathname) ? bar.show() : bar.hide());
    follow(location);
    // An event that the page has made up brings no address.
    ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => follow(newUrl ?? location));
    keepThere(ctx, () => follow(location));
  },
});
