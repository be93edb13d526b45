import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Snapshot } from '../../lib/export/job';
import { answer } from '../../lib/messaging/channel';
import { getFromPage } from '../../lib/transport/same-origin';
import { hasBusiness } from './has-business';
import { keepThere } from './keep-there';
import { mountBar } from './mount-bar';
import { createNews } from './news';

export default defineContentScript({
  matches: ['https://sora.chatgpt.com/*'],
  async main(ctx) {
    const run = createNews<Snapshot>();
    const language = createNews<void>();
    answer('page', {
      get: ({ path, headers }) => getFromPage(path, headers),
      'run-changed': async ({ snapshot }) => run.tell(snapshot),
      'language-changed': async () => language.tell(),
    });
    const bar = await mountBar(ctx, { run: run.hear, language: language.hear });
    const follow = (url: URL | Location) => (hasBusiness(url.pathname) ? bar.show() : bar.hide());
    follow(location);
    ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => follow(newUrl));
    keepThere(ctx, () => follow(location));
  },
});
