import { browser } from 'wxt/browser';
import { type Access, hosts } from '../model/hosts';

const originsOf = (access: readonly Access[]) => ({ origins: access.map((each) => hosts[each]) });

/** Whether we have access to this host. Only the background, the popup and other extension pages can check. */
export const isAllowed = (access: Access): Promise<boolean> => browser.permissions.contains(originsOf([access]));

/** Asks the user for host permissions. Call it during a click, before any await. Resolves with their answer. */
export const requestAccess = (access: readonly Access[]): Promise<boolean> =>
  browser.permissions.request(originsOf(access));
