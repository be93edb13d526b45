import type { User } from './person';

/**
 * Everything that an account has made and sees in its lists, before serialization. Times are milliseconds since 1970,
 * UTC.
 */

export type TaskStatus = 'succeeded' | 'failed' | 'cancelled' | 'running' | 'queued';

/** One Sora 1 generation. */
export type Generation = {
  id: string;
  index: number;
  createdAt: number;
  deletedAt: number | null;
  /** False: the site still says `pending` and has no link. */
  ready: boolean;
  seed: number;
  favorite: true | null;
  /** The actual format. A `png` is served with a name that ends in `.webp`. */
  format: 'mp4' | 'webp' | 'png' | 'jpg' | 'gif';
  /** The folder of a video on the media host. */
  uuid: string;
  /** The form of its links: before October 2025, or after. */
  oldLinks: boolean;
};

/** What a task or draft was made from. */
export type Reference = {
  /** The id of another generation, an upload, a preset, or a Sora 2 reference. */
  id: string;
  of: 'generation' | 'upload' | 'preset' | 'reference';
  name: string | null;
  /** Whether the record has a link to it. */
  linked: boolean;
};

export type Task = {
  id: string;
  type: 'image_gen' | 'video_gen';
  status: TaskStatus;
  author: User;
  archived: boolean;
  createdAt: number;
  prompt: string | null;
  /** The storyboard: text by frame number. */
  actions: Record<string, string> | null;
  title: string;
  operation: 'simple_compose' | 'remix';
  variants: number;
  failureReason: string | null;
  references: Reference[];
  generations: Generation[];
};

/** A row of a list of generations. */
export type Made = { task: Task; generation: Generation };

/** A Sora 1 folder. */
export type Folder = { id: string; title: string; createdAt: number; rows: Made[] };

/** One Sora 2 video. */
export type Clip = {
  id: string;
  taskId: string;
  createdAt: number;
  portrait: boolean;
  /** 30 per second. */
  frames: number;
  format: 'mp4' | 'webm';
  /** The file's name on the media host, and the hash in front of it in the names of its renditions. */
  uuid: string;
  hash: string;
};

export type Draft = {
  clip: Clip;
  author: User;
  kind: 'sora_draft' | 'sora_content_violation' | 'sora_error';
  prompt: string;
  /** False: the record has no `created_at`. */
  dated: boolean;
  stitched: boolean;
  /** Who is cast in it. */
  cameos: User[];
  references: Reference[];
  post: Post | null;
};

export type Post = {
  id: string;
  author: User;
  postedAt: number;
  text: string;
  /** Empty for a text-only reply. */
  clips: Clip[];
  /** Who is cast in it. */
  cameos: User[];
  /** Hidden by moderation: its attachments have no links. */
  blocked: boolean;
  /** Whether the first video has captions. */
  captioned: boolean;
  /** The post that this one remixes or answers. */
  parent: Post | null;
  remixes: Post[];
  replies: Post[];
};

/** A character of the account. */
export type Character = User & {
  owner: User;
  /** Whether its list of drafts wraps them. */
  wraps: boolean;
  posts: Post[];
  appearances: Post[];
  drafts: Draft[];
};

/** What the account has made itself. Every list is newest first. */
export type OwnStock = { tasks: Task[]; archived: Task[]; drafts: Draft[]; posts: Post[] };

/** Every list is newest first. Replies and remixes are in their posts. */
export type Stock = OwnStock & {
  folders: Folder[];
  /** Sora 1 likes: other people's, and some of the user's own. */
  favorites: Made[];
  /** Sora 2 likes. */
  likes: Post[];
  /** Posts that cast the account, and drafts by others that do. */
  cameos: Post[];
  cameoDrafts: Draft[];
  characters: Character[];
};
