import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Snapshot } from '../../lib/export/job';
import { answer } from '../../lib/messaging/channel';
import { getFromPage } from '../../lib/transport/same-origin';
import { hasBusiness } from './has-business';
import { keepThere } from './keep-there';
import { mountBar } from './mount-bar';

export default defineContentScript({
  matches: ['https://sora.chatgpt.com/*'],
  async main(ctx) {
    const hearers = new Set<(snapshot: Snapshot) => void>();
    answer('page', {
      get: ({ path, headers }) => getFromPage(path, headers),
      'run-changed': async ({ snapshot }) => {
        for (const hear of hearers) hear(snapshot);
        return null;
      },
    });
    const bar = await mountBar(ctx, (hear, signal) => {
      hearers.add(hear);
      signal.addEventListener('abort', () => hearers.delete(hear), { once: true });
    });
    const follow = (url: URL | Location) => (hasBusiness(url.pathname) ? bar.show() : bar.hide());
    follow(location);
    ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => follow(newUrl));
    keepThere(ctx, () => follow(location));
  },
});
