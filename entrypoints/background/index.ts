import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../../lib/messaging/message-channel';
import { keepWatch } from './job-watchdog';
import { handlers } from './message-handlers';
import { answerNotices } from './notifications';
import { welcomeWhoInstalls } from './open-welcome';

export default defineBackground({
  persistent: true,
  main() {
    answer('background', handlers);
    answerNotices();
    keepWatch();
    welcomeWhoInstalls();
  },
});
