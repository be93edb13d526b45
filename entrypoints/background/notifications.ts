import { browser } from 'wxt/browser';
import { createSerialQueue } from '../../lib/async/serial-queue';
import { canNotify } from '../../lib/browser/notification-permission';
import { sessionFlag } from '../../lib/browser/session-flag';
import { openPage } from './extension-pages';

/** The last export with a notification: an end may be reported more than once. */
const lastNotified = sessionFlag('told');

const inTurn = createSerialQueue();

/** Shows one notification at the end of an export, if the user has allowed notifications. */
export const notifyEnd = (end: { job: string; title: string; message: string }): Promise<null> =>
  inTurn(async () => {
    const { job, title, message } = end;
    if (!(await canNotify()) || (await lastNotified.is(job))) return null;
    await lastNotified.set(job);
    const iconUrl = browser.runtime.getURL('/icon/128.png');
    await browser.notifications.create(job, { type: 'basic', iconUrl, title, message });
    return null;
  });

const show = (job: string) => {
  void browser.notifications.clear(job);
  void openPage('/library.html');
};

/** Clicking the notification opens the library tab. Call it at top level. */
export function handleNotificationClicks(): void {
  // The API doesn't exist before the user grants the permission. Then it appears in a running background, too.
  const listen = () => {
    const notifications: typeof browser.notifications | undefined = browser.notifications;
    if (notifications !== undefined && !notifications.onClicked.hasListener(show))
      notifications.onClicked.addListener(show);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
