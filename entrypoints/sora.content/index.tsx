import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Snapshot } from '../../lib/export/job';
import { answer } from '../../lib/messaging/channel';
import { createSessionClient } from '../../lib/sora/session-client';
import { loadPage } from '../../lib/transport/load-page';
import { getFromPage } from '../../lib/transport/same-origin';
import { hasBusiness } from './has-business';
import { ignoreScriptStarted } from './ignore-started';
import { keepThere } from './keep-there';
import { mountBar } from './mount-bar';
import { createNews } from './news';

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
