import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { lookAtDownload, saveToDownloads, showInFolder } from '../../lib/destinations/downloads';
import { answer, askTab } from '../../lib/messaging/channel';
import { showBadge } from './badge';
import { askEngine } from './engine';
import { overview } from './overview';
import { pokeEngine, soraTabs, tellTabs } from './sora-tabs';
import { lastDownload } from './stored';
import { closeWhenIdle, watch } from './watch';

export default defineBackground({
  persistent: true,
  main() {
    answer('background', {
      overview,
      start: () => askEngine('start-run', {}).finally(watch),
      'start-with': (choices) => askEngine('start-run', choices).finally(watch),
      pause: () => askEngine('pause-run', {}),
      resume: () => askEngine('resume-run', {}).finally(watch),
      cancel: () => askEngine('cancel-run', {}).finally(watch),
      'show-folder': () =>
        lastDownload()
          .then(showInFolder)
          .then(() => null),
      'sora-tabs': soraTabs,
      'get-by-tab': ({ tab, ...request }) => askTab(tab, 'get', request),
      save: ({ url, fileName, again }) => saveToDownloads(url, fileName, again),
      'look-at-download': ({ id }) => lookAtDownload(id),
      progress: async ({ snapshot }) => {
        await Promise.all([showBadge(snapshot), tellTabs(snapshot)]);
        return null;
      },
      idle: closeWhenIdle,
    });
    const wakes = [browser.alarms.onAlarm, browser.runtime.onStartup, browser.runtime.onInstalled];
    for (const wake of wakes) wake.addListener(() => void watch());
    browser.tabs.onUpdated.addListener(pokeEngine);
    // Some restarts fire no event at all: whoever boots looks.
    void watch();
  },
});
