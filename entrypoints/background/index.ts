import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { lookAtDownload, saveToDownloads } from '../../lib/destinations/downloads';
import { answer, askTab } from '../../lib/messaging/channel';
import { showBadge } from './badge';
import { diagnosis } from './diagnosis';
import { askEngine } from './engine';
import { overview } from './overview';
import { showLastPart } from './show-last-part';
import { reloadSoraTab, soraTabs, tellTabs } from './sora-tabs';
import { storedAmong } from './stored';
import { closeWhenIdle, watch } from './watch';

export default defineBackground({
  persistent: true,
  main() {
    answer('background', {
      overview,
      start: (choices) => askEngine('start-run', choices).finally(watch),
      'start-with': (choices) => askEngine('start-run', choices).finally(watch),
      pause: () => askEngine('pause-run', {}),
      resume: () => askEngine('resume-run', {}).finally(watch),
      cancel: () => askEngine('cancel-run', {}).finally(watch),
      'show-folder': showLastPart,
      diagnosis,
      'saved-among': storedAmong,
      'sora-tabs': soraTabs,
      'reload-sora-tab': reloadSoraTab,
      'get-by-tab': ({ tab, ...request }) => askTab(tab, 'get', request),
      save: ({ url, fileName, again }) => saveToDownloads(url, fileName, again),
      'look-at-download': ({ id }) => lookAtDownload(id),
      progress: ({ snapshot }) => Promise.all([showBadge(snapshot), tellTabs(snapshot)]).then(() => null),
      idle: closeWhenIdle,
    });
    const { onStartup, onInstalled } = browser.runtime;
    for (const wake of [browser.alarms.onAlarm, onStartup, onInstalled]) wake.addListener(() => void watch());
    // Some restarts fire no event at all: whoever boots looks.
    void watch();
  },
});
