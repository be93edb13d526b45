import type { Clip, Generation, Post, Reference, Task } from '../library/stock';

/** What is worth saving: the original, the one without watermark, reference images and captions. */
const originals = ['source', 'raw', 'reference', 'caption'] as const;

/** The site's encodings that have bytes here. All others are smaller than the originals. */
export type Rendition = (typeof originals)[number] | 'md' | 'ld' | 'thumbnail' | 'link_thumbnail' | 'gif';

/** One file of the media host. */
export type MediaFile = {
  /** The item that it belongs to. */
  id: string;
  rendition: Rendition;
  sample: 'landscape' | 'portrait' | 'webm' | 'webp' | 'png' | 'jpg' | 'gif' | 'srt' | 'vtt';
  contentType: string;
  /** As in the request line: slashes in the blob's name are `%2F` (sora-api §4.1). */
  path: string;
  /** The storage account in the link. */
  account: string;
  /** The signature has the form from before October 2025. */
  old: boolean;
  /** The video is longer than one generation can be. */
  long?: boolean;
};

export function isOriginal({ rendition }: MediaFile): boolean {
  return originals.some((each) => each === rendition);
}

export type MediaFiles = { source: MediaFile } & Partial<Record<Rendition, MediaFile>>;

export function filesOfGeneration(task: Task, generation: Generation): MediaFiles {
  return generation.format === 'mp4' ? videoFiles(task, generation) : imageFiles(task, generation);
}

function imageFiles(task: Task, generation: Generation): MediaFiles {
  const seconds = Math.floor((task.createdAt + 15_000) / 1000);
  const folder = generation.oldLinks ? `/vg-assets/assets%2F${task.id}` : `/az/vg-assets/${task.id}`;
  // UNPROVEN: that the name decides the type. A PNG with a `.webp` name is so served as WebP.
  const file = (rendition: Rendition, sample: MediaFile['sample'], ending: string, contentType: string): MediaFile => ({
    id: generation.id,
    rendition,
    sample,
    contentType,
    path: `${folder}%2F${seconds}_img_${generation.index}${ending}`,
    account: generation.oldLinks ? 'oaivgprodscus' : 'oaivgprodscus2',
    old: generation.oldLinks,
  });
  const thumbnail = file('thumbnail', 'webp', '_thumb.webp', 'image/webp');
  switch (generation.format) {
    case 'jpg':
      return { source: file('source', 'jpg', '.jpeg', 'image/jpeg'), thumbnail };
    case 'gif':
      return { source: file('source', 'gif', '.gif', 'image/gif'), thumbnail };
    default:
      return { source: file('source', generation.format === 'png' ? 'png' : 'webp', '.webp', 'image/webp'), thumbnail };
  }
}

function videoFiles(task: Task, generation: Generation): MediaFiles {
  const stamp = new Date(task.createdAt).toISOString().replace(/\D/g, '_').slice(2, 16);
  const folder =
    `${generation.oldLinks ? '' : '/az'}/vg-assets/assets%2F${task.id}%2F${task.id}_genid_${generation.uuid}_${stamp}_220118` +
    `%2Fvideos%2F00000_${generation.seed}%2F`;
  const file = (rendition: Rendition, sample: MediaFile['sample'], name: string, contentType: string): MediaFile => ({
    id: generation.id,
    rendition,
    sample,
    contentType,
    path: folder + name,
    account: 'oaivgprodscus',
    old: generation.oldLinks,
  });
  return {
    source: file('source', 'landscape', 'src.mp4', 'video/mp4'),
    // UNPROVEN: its name.
    raw: file('raw', 'landscape', 'src_clean.mp4', 'video/mp4'),
    md: file('md', 'landscape', 'md.mp4', 'video/mp4'),
    ld: file('ld', 'landscape', 'ld.mp4', 'video/mp4'),
    thumbnail: file('thumbnail', 'webp', 'thumbnail.webp', 'image/webp'),
    gif: file('gif', 'gif', 'preview.gif', 'image/gif'),
  };
}

/** In frames: 15 seconds. */
const longestGeneration = 450;

export function filesOfClip(clip: Clip) {
  const video = clip.portrait ? 'portrait' : 'landscape';
  const file = (rendition: Rendition, sample: MediaFile['sample'], contentType: string): MediaFile => ({
    id: clip.id,
    rendition,
    sample,
    // UNPROVEN: the type of files without an extension. Their kind's own type is the obvious one.
    contentType,
    path: `/az/files/${rendition === 'source' ? clip.uuid : `${clip.hash}_${clip.uuid}%2Fdrvs%2F${rendition}`}%2Fraw`,
    account: rendition === 'source' ? 'oaisdsorprsouthcentralus' : 'oaisdsorprnorthcentralus',
    old: false,
    long: clip.frames > longestGeneration,
  });
  return {
    source: clip.format === 'webm' ? file('source', 'webm', 'video/webm') : file('source', video, 'video/mp4'),
    md: file('md', video, 'video/mp4'),
    ld: file('ld', video, 'video/mp4'),
    thumbnail: file('thumbnail', 'webp', 'image/webp'),
    link_thumbnail: file('link_thumbnail', 'webp', 'image/webp'),
    gif: file('gif', 'gif', 'image/gif'),
  };
}

/** Null if the record has no link: another generation has no separate file. UNPROVEN: where presets are stored. */
export function fileOfReference({ id, of, linked }: Reference, userId: string): MediaFile | null {
  if (!linked || of === 'generation') return null;
  const preset = of === 'preset';
  return {
    id,
    rendition: 'reference',
    sample: preset ? 'webp' : 'jpg',
    contentType: preset ? 'image/webp' : 'image/jpeg',
    path: preset
      ? `/az/vg-assets/presets%2F${id}.webp`
      : `/vg-assets/assets%2Fclient_upload%2Fmedia%2F${userId}%2F${id}.jpeg`,
    account: 'oaivgprodscus',
    old: !preset,
  };
}

/** UNPROVEN: paths and types. */
export function filesOfCaptions({ captioned, clips }: Post): Record<'srt' | 'vtt', MediaFile> | null {
  const [clip] = clips;
  if (!captioned || clip === undefined) return null;
  const file = (sample: 'srt' | 'vtt', contentType: string): MediaFile => ({
    id: `${clip.id}-${sample}`,
    rendition: 'caption',
    sample,
    contentType,
    path: `/az/files/${clip.hash}_${clip.uuid}%2Fdrvs%2F${sample}%2Fraw`,
    account: 'oaisdsorprnorthcentralus',
    old: false,
  });
  return { srt: file('srt', 'application/x-subrip'), vtt: file('vtt', 'text/vtt') };
}
