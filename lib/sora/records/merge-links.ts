import { type FetchableLink, type Link, type Variant, variants } from '../../model/item';

/** An item's candidate links, best first, without previews, and each file once. */
export function linksIn(candidates: [Variant, string | null | undefined][]): FetchableLink[] {
  const links = new Map<string, FetchableLink>();
  for (const [variant, url] of candidates) {
    if (!url || isPreview(url) || links.has(withoutQuery(url))) continue;
    links.set(withoutQuery(url), { variant, url, bytes: null });
  }
  return [...links.values()];
}

/**
 * All known links of an item, best first. A newer link replaces the older one of its variant, and older ones of other
 * variants stay. Each file appears once, under its best name, with its newest link.
 */
export function mergeLinks(older: Link[], newer: Link[]): Link[] {
  const reported = variants.flatMap((variant) => {
    const isMeant = (link: Link) => link.variant === variant;
    return newer.find(isMeant) ?? older.find(isMeant) ?? [];
  });
  const isFirstOfFile = (link: Link) =>
    reported.find((each) => each === link || isSameFile(each.url, link.url)) === link;
  return reported.filter(isFirstOfFile).map((link) => {
    const newest = newer.find(({ url }) => isSameFile(url, link.url)) ?? link;
    return { variant: link.variant, url: newest.url, bytes: newest.bytes ?? link.bytes };
  });
}

/** The signature in the query changes with every listing; the file doesn't. */
export function isSameFile(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && withoutQuery(one) === withoutQuery(other);
}

function withoutQuery(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? url;
}

/** Thumbnails, moving previews and preview cards, recognized by the form of their addresses (sora-api §4.1). */
function isPreview(url: string): boolean {
  const { hostname, pathname } = new URL(url);
  if (hostname === 'ogimg.chatgpt.com') return true;
  return /(\/|%2F|_)((link_)?thumb(nail)?|gif|preview|spritesheet)(\.\w+|(\/|%2F)raw)$/i.test(pathname);
}
