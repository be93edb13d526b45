import { browser } from 'wxt/browser';
import { type Access, hosts } from '../model/hosts';

const originsOf = (access: readonly Access[]) => ({ origins: access.map((each) => hosts[each]) });

/** Whether we may ask this host. Only background, popup and other pages with the whole extension API can tell. */
export const isAllowed = (access: Access): Promise<boolean> => browser.permissions.contains(originsOf([access]));

/** Has the browser ask the person for hosts: to be called by a click, before anything is waited for. Answers what they said. */
export const requestAccess = (access: readonly Access[]): Promise<boolean> =>
  browser.permissions.request(originsOf(access));
