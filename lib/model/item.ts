/** Names of the site's lists (docs/contract.md). */
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

/** Sources of imported files (docs/contract.md). The ones that know most about an item come first. */
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

/** Where a run found an item: a list of the site, or a source of imported files. */
export type Source = SiteList | ImportSourceName;

export type SourceState = 'complete' | 'partial' | 'unavailable' | 'not-asked';

/** Why an item has no media to fetch, known from its list alone (docs/contract.md). */
export type Absence = 'deleted' | 'moderated' | 'generation-failed' | 'not-ready' | 'no-link' | 'file-missing';

/** Names of the site's links, best first (sora-api §4.5). The archive stores the one used as `variant`. */
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
  // A chosen file of an import.
  'file',
] as const;
export type Variant = (typeof variants)[number];

/**
 * A signed link to the media host. `url` is null if the site only gives the link on request. `bytes` is the size that
 * the site claims, a hint only.
 */
export type Link = { variant: Variant; url: string | null; bytes: number | null };

/**
 * The bytes of a chosen file, or of an entry in a ZIP. Small entries are in memory because they are read together with
 * their neighbors.
 */
export type StoredBytes = { data: Blob | Uint8Array<ArrayBuffer>; isDeflated: boolean };

/**
 * A file that the user has chosen: the length of its content, and the checksums from a ZIP or a list. `isProven`: the
 * checksums are enough. Otherwise its structure is checked, too.
 */
export type ChosenMedia = StoredBytes & {
  bytes: number;
  crc32: number | null;
  sha256: string | null;
  isProven: boolean;
};

/** A link ready to fetch. With `file`, the media is read from a chosen file, and `url` is only a unique name. */
export type FetchableLink = Link & { url: string; file?: ChosenMedia };

export type Kind = 'video' | 'image' | 'reference' | 'caption';

/**
 * One generation as one list describes it. Null means that the list doesn't say. Times are ISO 8601 in UTC with
 * milliseconds: `createdAt` is the generation's, `postedAt` the post's.
 */
export type Item = {
  /**
   * `gen_…`. Without generations, the task's id. For a reference image, the site's own id. For captions, the id of
   * their video with `-srt` or `-vtt` appended, which no id of the site ends in (sora-api §3.3).
   */
  id: string;
  taskId: string | null;
  postId: string | null;
  kind: Kind;
  createdAt: string | null;
  /** Where `createdAt` comes from if not from a list: the ID, or the file's modification time. */
  dateFrom?: 'id' | 'file' | undefined;
  postedAt: string | null;
  /** The exact prompt of the generation or draft. */
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
  /** Names of the user's characters in it. */
  characters: string[];
  remixOf: string | null;
  /** The item whose record includes this one: the video of captions, or a generation made from a reference image. */
  beside: string | null;
  permalink: string | null;
  /** A signed link to a thumbnail, or null if the list has none. Absent for imported items. */
  preview?: string | null | undefined;
  /** Best first. Empty if and only if `absence` is set. */
  links: Link[];
  absence: Absence | null;
};

/** What is known of an item before any list has said something about it. */
export const unknownFacts: Omit<Item, 'id' | 'kind' | 'own' | 'links' | 'absence'> = {
  taskId: null,
  postId: null,
  createdAt: null,
  postedAt: null,
  prompt: null,
  title: null,
  caption: null,
  author: null,
  width: null,
  height: null,
  durationSeconds: null,
  model: null,
  seed: null,
  operation: null,
  quality: null,
  favorite: null,
  archived: null,
  folders: [],
  characters: [],
  remixOf: null,
  beside: null,
  permalink: null,
};

/** Where a list shows an item. `page` is opaque and small; it lets that one page be requested again. */
export type ListedOn = { source: Source; page: string };

/**
 * An item as found in one list. `record`: the site's own JSON for it, without secrets. `recordKind`: what the record
 * describes, which decides the fields it wins (`lib/sora/records/join-items.ts`).
 */
export type ListedItem = ListedOn & { item: Item; record: string; recordKind: 'generation' | 'post' };

/** The signed-in account. `space` and `inWorkspace` are absent if unknown. */
export type Account = {
  id: string;
  username: string | null;
  /** Which of the user's ChatGPT accounts it is, personal or workspace: the id in the session's token. */
  space?: string | undefined;
  /** Whether the plan is one for workspaces. */
  inWorkspace?: boolean | undefined;
};

/** The account of an import whose files name no account, or several (docs/contract.md). */
export const importedAccount: Account = { id: 'imported', username: null };
