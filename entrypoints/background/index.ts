import { defineBackground } from 'wxt/utils/define-background';
import { handleMessages } from '../../lib/messaging/message-channel';
import { openWelcomeOnInstall } from './extension-pages';
import { keepWatchdogRunning } from './job-watchdog';
import { handlers } from './message-handlers';
import { handleNotificationClicks } from './notifications';

export default defineBackground({
  persistent: true,
  main() {
    handleMessages('background', handlers);
    handleNotificationClicks();
    keepWatchdogRunning();
    openWelcomeOnInstall();
  },
});
