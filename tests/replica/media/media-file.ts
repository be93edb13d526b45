import type { Clip, Generation, Task } from '../library/stock';

/** Encodings of the site that have bytes here. `source` is the original, all others are smaller. */
export type Rendition = 'source' | 'md' | 'ld' | 'thumbnail' | 'link_thumbnail' | 'gif';

/** One file of the media host. */
export type MediaFile = {
  /** The generation it shows. */
  id: string;
  rendition: Rendition;
  sample: 'landscape' | 'portrait' | 'webp' | 'png' | 'gif';
  contentType: string;
  /** As in the request line: slashes of the blob's name are `%2F` (fact sheet 4.1). */
  path: string;
  /** The storage account that the link names. */
  account: string;
  /** The signature's grammar before October 2025. */
  old: boolean;
};

export type MediaFiles = { source: MediaFile } & Partial<Record<Rendition, MediaFile>>;

export function filesOfGeneration(task: Task, generation: Generation): MediaFiles {
  return generation.format === 'mp4' ? videoFiles(task, generation) : imageFiles(task, generation);
}

function imageFiles(task: Task, generation: Generation): MediaFiles {
  const seconds = Math.floor((task.createdAt + 15_000) / 1000);
  const folder = generation.oldLinks ? `/vg-assets/assets%2F${task.id}` : `/az/vg-assets/${task.id}`;
  const file = (rendition: Rendition, sample: MediaFile['sample'], ending: string): MediaFile => ({
    id: generation.id,
    rendition,
    sample,
    // UNPROVEN: that the type is told by the name. A PNG behind a `.webp` name is so served as WebP.
    contentType: 'image/webp',
    path: `${folder}%2F${seconds}_img_${generation.index}${ending}.webp`,
    account: generation.oldLinks ? 'oaivgprodscus' : 'oaivgprodscus2',
    old: generation.oldLinks,
  });
  return {
    source: file('source', generation.format === 'png' ? 'png' : 'webp', ''),
    thumbnail: file('thumbnail', 'webp', '_thumb'),
  };
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
    md: file('md', 'landscape', 'md.mp4', 'video/mp4'),
    ld: file('ld', 'landscape', 'ld.mp4', 'video/mp4'),
    thumbnail: file('thumbnail', 'webp', 'thumbnail.webp', 'image/webp'),
    gif: file('gif', 'gif', 'preview.gif', 'image/gif'),
  };
}

export function filesOfClip(clip: Clip): Required<MediaFiles> {
  const video = clip.portrait ? 'portrait' : 'landscape';
  const file = (rendition: Rendition, sample: MediaFile['sample'], contentType: string): MediaFile => ({
    id: clip.id,
    rendition,
    sample,
    // UNPROVEN: the type of files without an ending; their kind's own type is the obvious one.
    contentType,
    path: `/az/files/${rendition === 'source' ? clip.uuid : `${clip.hash}_${clip.uuid}%2Fdrvs%2F${rendition}`}%2Fraw`,
    account: rendition === 'source' ? 'oaisdsorprsouthcentralus' : 'oaisdsorprnorthcentralus',
    old: false,
  });
  return {
    source: file('source', video, 'video/mp4'),
    md: file('md', video, 'video/mp4'),
    ld: file('ld', video, 'video/mp4'),
    thumbnail: file('thumbnail', 'webp', 'image/webp'),
    link_thumbnail: file('link_thumbnail', 'webp', 'image/webp'),
    gif: file('gif', 'gif', 'image/gif'),
  };
}
