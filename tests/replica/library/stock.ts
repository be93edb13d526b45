import type { User } from './person';

/** What an account has made and sees in its lists, before it is put on the wire. Times are milliseconds since 1970, UTC. */

export type TaskStatus = 'succeeded' | 'failed' | 'cancelled' | 'running' | 'queued';

/** One generation of the first Sora. */
export type Generation = {
  id: string;
  index: number;
  createdAt: number;
  deletedAt: number | null;
  /** False: the site still says `pending` and gives no link. */
  ready: boolean;
  seed: number;
  favorite: true | null;
  /** What the bytes are. A `png` is served under a name that ends in `.webp`. */
  format: 'mp4' | 'webp' | 'png' | 'jpg' | 'gif';
  /** Names the folder of a video on the media host. */
  uuid: string;
  /** The link's grammar: before October 2025, or after. */
  oldLinks: boolean;
};

/** What a task or a draft was made from. */
export type Reference = {
  /** Another generation's own id, or that of an upload, a preset, or a reference of the second Sora. */
  id: string;
  of: 'generation' | 'upload' | 'preset' | 'reference';
  name: string | null;
  /** Whether the record gives a link to it. */
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
  /** The storyboard: frame number to text. */
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

/** A folder of the first Sora. */
export type Folder = { id: string; title: string; createdAt: number; rows: Made[] };

/** One video of the second Sora. */
export type Clip = {
  id: string;
  taskId: string;
  createdAt: number;
  portrait: boolean;
  /** At 30 a second. */
  frames: number;
  format: 'mp4' | 'webm';
  /** The file's name on the media host, and the hash before it in the names of its smaller renditions. */
  uuid: string;
  hash: string;
};

export type Draft = {
  clip: Clip;
  author: User;
  kind: 'sora_draft' | 'sora_content_violation' | 'sora_error';
  prompt: string;
  /** False: the record comes without `created_at`. */
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
  /** None in a reply of words alone. */
  clips: Clip[];
  /** Who is cast in it. */
  cameos: User[];
  /** Hidden by moderation: the attachments come without links. */
  blocked: boolean;
  /** Whether the first video comes with captions. */
  captioned: boolean;
  /** The post that this one remixes or answers. */
  parent: Post | null;
  remixes: Post[];
  replies: Post[];
};

/** A character of the account. */
export type Character = User & {
  owner: User;
  /** Whether the list of its drafts wraps them. */
  wraps: boolean;
  posts: Post[];
  appearances: Post[];
  drafts: Draft[];
};

/** What the account has made by itself. Every list newest first. */
export type OwnStock = { tasks: Task[]; archived: Task[]; drafts: Draft[]; posts: Post[] };

/** Every list newest first. Replies and remixes stand at their posts. */
export type Stock = OwnStock & {
  folders: Folder[];
  /** Likes of the first Sora: other people's, and some of the own. */
  favorites: Made[];
  /** Likes of the second. */
  likes: Post[];
  /** Posts that show the account, and drafts by others that do. */
  cameos: Post[];
  cameoDrafts: Draft[];
  characters: Character[];
};
