import { browser } from 'wxt/browser';
import { createTurns } from '../../lib/async/serial-queue';
import { mayNotify } from '../../lib/browser/notification-permission';
import { openLibrary } from './open-library';
import { sessionNote } from './session-flag';

/** The export whose end was told last: an end may be reported more than once. */
const told = sessionNote('told');

const inTurn = createTurns();

/** Tells the end of an export by one notification, where the person has asked for that; else by none. */
export const tellEnd = (end: { job: string; title: string; message: string }): Promise<null> =>
  inTurn(async () => {
    const { job, title, message } = end;
    if (!(await mayNotify()) || (await told.is(job))) return null;
    await told.set(job);
    const iconUrl = browser.runtime.getURL('/icon/128.png');
    await browser.notifications.create(job, { type: 'basic', iconUrl, title, message });
    return null;
  });

const show = (job: string) => {
  void browser.notifications.clear(job);
  void openLibrary();
};

/** A click on the notification leads to the library's tab. To be called at top level. */
export function answerNotices(): void {
  // The browser has no such API before the person allows it, and then gives it to whoever runs already.
  const listen = () => {
    const notifications: typeof browser.notifications | undefined = browser.notifications;
    if (notifications !== undefined && !notifications.onClicked.hasListener(show))
      notifications.onClicked.addListener(show);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
