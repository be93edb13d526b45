import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { lookAtDownload, saveToDownloads } from '../../lib/destinations/downloads';
import { answer, askTab } from '../../lib/messaging/channel';
import { showBadge } from './badge';
import { askEngine, overview } from './commands';
import { closeWhenIdle, showFolder, startAndWatch } from './run-commands';
import { pokeEngine, soraTabs, tellTabs } from './sora-tabs';
import { watch } from './watch';

export default defineBackground({
  persistent: true,
  main() {
    answer('background', {
      overview,
      start: () => startAndWatch({}),
      'start-with': startAndWatch,
      pause: () => askEngine('pause-run', {}),
      resume: () => askEngine('resume-run', {}).finally(watch),
      cancel: () => askEngine('cancel-run', {}).finally(watch),
      'show-folder': showFolder,
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
