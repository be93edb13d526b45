/**
 * All hosts that the extension contacts, as match patterns: the site, its media host, and where the media host may
 * redirect (sora-api §4.3). The last is an optional permission, requested only when needed. The manifest is generated
 * from this.
 */
export const hosts = {
  site: 'https://sora.chatgpt.com/*',
  media: 'https://videos.openai.com/*',
  elsewhere: 'https://*.blob.core.windows.net/*',
} as const;

/** Permission for a host. The user can withdraw it at any time; `elsewhere` is missing until the user grants it. */
export type Access = keyof typeof hosts;

export const accesses = Object.keys(hosts) as [Access, ...Access[]];
