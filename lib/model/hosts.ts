/**
 * All that is ever asked, as match patterns: the site, its media host, and where the media host is said to send some of its files
 * (sora-api §4.3), which a person is asked for only when it does. The manifest is made from these.
 */
export const hosts = {
  site: 'https://sora.chatgpt.com/*',
  media: 'https://videos.openai.com/*',
  elsewhere: 'https://*.blob.core.windows.net/*',
} as const;

/** Leave to ask a host. A person may withdraw it at any time; `elsewhere` is not there unless they gave it. */
export type Access = keyof typeof hosts;

export const accesses = Object.keys(hosts) as [Access, ...Access[]];
