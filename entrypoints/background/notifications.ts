import { browser } from 'wxt/browser';
import { createSerialQueue } from '../../lib/async/serial-queue';
import { canNotify } from '../../lib/browser/notification-permission';
import { sessionFlag } from '../../lib/browser/session-flag';
import { openPage } from './extension-pages';

/** The export that was notified last: an end may be reported more than once. */
const lastNotified = sessionFlag('told');

const inTurn = createSerialQueue();

/** Tells the end of an export by one notification, where the person has asked for that; else by none. */
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

/** A click on the notification leads to the library's tab. To be called at top level. */
export function handleNotificationClicks(): void {
  // The browser has no such API before the person allows it, and then gives it to whoever runs already.
  const listen = () => {
    const notifications: typeof browser.notifications | undefined = browser.notifications;
    if (notifications !== undefined && !notifications.onClicked.hasListener(show))
      notifications.onClicked.addListener(show);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
