/** The words of `docs/contract.md` for lists of the site. */
export const siteLists = [
  'sora1-library',
  'sora1-archived',
  'sora1-folders',
  'sora1-likes',
  'sora2-posts',
  'sora2-drafts',
  'sora2-likes',
  'sora2-cameos',
  'sora2-cameo-drafts',
  'sora2-characters',
  'sora2-replies',
  'sora2-remixes',
] as const;
export type SiteList = (typeof siteLists)[number];

/** Where imported files come from (words of `docs/contract.md`), those that know most about an item first. */
export const importSources = [
  'sora-export',
  'soravault',
  'save-sora',
  'sora-exodus',
  'sora-downloader',
  'openai-export',
  'files',
] as const;
export type ImportSourceName = (typeof importSources)[number];

/** What told a run of an item: a list of the site, or a source of imported files. */
export type Source = SiteList | ImportSourceName;

export type SourceState = 'complete' | 'partial' | 'unavailable' | 'not-asked';

/** Why an item has no media to fetch, known from the list alone (words of `docs/contract.md`). */
export type Absence = 'deleted' | 'moderated' | 'generation-failed' | 'not-ready' | 'no-link' | 'file-missing';

/** Which of the site's links is meant, best first (sora-api §4.5). Written to the archive as `variant`. */
export const variants = [
  'raw',
  'no_watermark',
  'source',
  'downloadable_url',
  'watermark',
  'source_wm',
  'path',
  'url',
  'servable_url',
  'srt_url',
  'vtt_url',
  // An imported file.
  'file',
] as const;
export type Variant = (typeof variants)[number];

/**
 * A signed link to the media host. `url` is null where the site gives the link only when asked for it: a look-up brings it.
 * `bytes` is the size the site claims, a hint only.
 */
export type Link = { variant: Variant; url: string | null; bytes: number | null };

/**
 * The bytes of a file as they lie on the user's disk, by themselves or in a ZIP. Those of a small entry are in memory: they are read together with
 * its neighbors.
 */
export type StoredBytes = { data: Blob | Uint8Array<ArrayBuffer>; isDeflated: boolean };

/**
 * A file that the user has chosen: how long its content is, and what a ZIP or a list promises of it. `isProven`: these checksums are proof enough;
 * otherwise its own structure must reach its end, too.
 */
export type ChosenMedia = StoredBytes & {
  bytes: number;
  crc32: number | null;
  sha256: string | null;
  isProven: boolean;
};

/**
 * A link that is known already. With `file` it is no address: the media is read from a file that the user has chosen, and `url` only tells it
 * from others.
 */
export type FetchableLink = Link & { url: string; file?: ChosenMedia };

export type Kind = 'video' | 'image' | 'reference' | 'caption';

/**
 * One generation as one list of the site tells it. `null` means the list does not say; nothing is invented.
 * Times are ISO 8601 in UTC with milliseconds. `createdAt` is the generation's own time, `postedAt` the post's.
 */
export type Item = {
  /**
   * `gen_…`; of a task without generations the task's id; of a reference image the site's own id; of captions the id of their
   * video with `-srt` or `-vtt` behind it, which no id of the site ends in (sora-api §3.3).
   */
  id: string;
  taskId: string | null;
  postId: string | null;
  kind: Kind;
  createdAt: string | null;
  /** What `createdAt` was read from where no list says it: the ID, or the file's modification time. Absent where a list says it. */
  dateFrom?: 'id' | 'file' | undefined;
  postedAt: string | null;
  /** The generation's or draft's prompt to the letter. */
  prompt: string | null;
  title: string | null;
  /** The post's `text`, else its `caption`. */
  caption: string | null;
  author: string | null;
  own: boolean;
  width: number | null;
  height: number | null;
  durationSeconds: number | null;
  model: string | null;
  seed: number | null;
  operation: string | null;
  quality: string | null;
  favorite: boolean | null;
  archived: boolean | null;
  folders: string[];
  /** Names of one's characters that it shows. */
  characters: string[];
  remixOf: string | null;
  /** The item whose record brought this one: the video of captions, a generation that was made from a reference image. */
  beside: string | null;
  permalink: string | null;
  /** A signed link to a small picture of it; null where the list has none. Absent of imported items. */
  preview?: string | null | undefined;
  /** Best first. Empty exactly when `absence` says why. */
  links: Link[];
  absence: Absence | null;
};

/** Where an item stands among the site's lists. `page` is opaque, and light: it lets that one page be asked for again. */
export type ListedOn = { source: Source; page: string };

/**
 * An item as found in one list. `record`: what the site itself says about it there, as JSON without secrets. `recordKind`: what the record
 * is about, and so which of the item's fields it decides (`lib/sora/records/join-items.ts`).
 */
export type ListedItem = ListedOn & { item: Item; record: string; recordKind: 'generation' | 'post' };

/** Who is signed in. A space and its kind are absent where nothing tells them. */
export type Account = {
  id: string;
  username: string | null;
  /** Which of the person's ChatGPT accounts it is, the personal one or that of a workspace, by the id in the session's token. */
  space?: string | undefined;
  /** The plan is one that a workspace has, not a person. */
  inWorkspace?: boolean | undefined;
};

/** Whose archive one is that was built from files which name no account, or several (words of `docs/contract.md`). */
export const importedAccount: Account = { id: 'imported', username: null };
