import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../../lib/messaging/channel';
import { handlers } from './handlers';
import { watch } from './watch';

export default defineBackground({
  persistent: true,
  main() {
    answer('background', handlers);
    const { onStartup, onInstalled } = browser.runtime;
    for (const wake of [browser.alarms.onAlarm, onStartup, onInstalled]) wake.addListener(() => void watch());
    // Some restarts fire no event at all: whoever boots looks.
    void watch();
  },
});
