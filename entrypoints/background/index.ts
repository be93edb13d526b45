import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../../lib/messaging/channel';
import { answerNotices } from './end-notice';
import { handlers } from './handlers';
import { keepWatch } from './watch';
import { welcomeWhoInstalls } from './welcome';

export default defineBackground({
  persistent: true,
  main() {
    answer('background', handlers);
    answerNotices();
    keepWatch();
    welcomeWhoInstalls();
  },
});
