/** What an account has made, before it is put on the wire. Times are milliseconds since 1970, UTC. */

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
  format: 'mp4' | 'webp' | 'png';
  /** Names the folder of a video on the media host. */
  uuid: string;
  /** The link's grammar: before October 2025, or after. */
  oldLinks: boolean;
};

export type Task = {
  id: string;
  type: 'image_gen' | 'video_gen';
  status: TaskStatus;
  createdAt: number;
  prompt: string | null;
  /** The storyboard: frame number to text. */
  actions: Record<string, string> | null;
  title: string;
  operation: 'simple_compose' | 'remix';
  variants: number;
  failureReason: string | null;
  generations: Generation[];
};

/** One video of the second Sora. */
export type Clip = {
  id: string;
  taskId: string;
  createdAt: number;
  portrait: boolean;
  /** At 30 a second. */
  frames: number;
  /** The file's name on the media host, and the hash before it in the names of its smaller renditions. */
  uuid: string;
  hash: string;
};

export type Draft = {
  clip: Clip;
  kind: 'sora_draft' | 'sora_content_violation' | 'sora_error';
  prompt: string;
  /** False: the record comes without `created_at`. */
  dated: boolean;
  stitched: boolean;
  post: Post | null;
};

export type Post = {
  id: string;
  postedAt: number;
  text: string;
  clips: Clip[];
  /** Hidden by moderation: the attachments come without links. */
  blocked: boolean;
  /** Somebody else's post that this one remixes. */
  parent: Post | null;
};

/** Every list newest first. */
export type Stock = { tasks: Task[]; archived: Task[]; drafts: Draft[]; posts: Post[] };
