import type { ArchiveContent } from '../../model/archive';
import type { Job } from '../../model/job';
import type { JobStore, SavedItem } from '../../model/ports';
import { captionPath, mediaPath, pathKey, shortened, withSuffix } from './file-paths';
import { templateOrDefault } from './name-template';

/** Chooses the path of each media file. `shorter`: for a path that was refused. `free`: a path is no longer in use. */
export type Naming = {
  pathOf(content: ArchiveContent, unjournaled: SavedItem[]): Promise<string>;
  shorter(path: string, id: string): string;
  free(path: string): void;
};

/**
 * Names the media files of a job by its template, numbered if a name is taken. All names are kept in memory, about a
 * hundred bytes each, because asking the store for each would be slow. `unjournaled`: items that the store doesn't
 * know yet. `others`: path keys that are also taken. Sidecars can't collide: their name is their media file's with an
 * extension that no media file has.
 */
export async function createNaming(job: Job, store: JobStore, others: Iterable<string> = []): Promise<Naming> {
  const template = templateOrDefault(job.options.nameTemplate);
  const taken = new Set<string>(others);
  for await (const { pathKey: key } of store.entries(job.id, null)) taken.add(key);

  /** Captions are named after their video, even if it isn't saved yet. */
  const pathOf = async ({ row, media }: ArchiveContent, unjournaled: SavedItem[]): Promise<string> => {
    const { item, sources } = row;
    if (item.kind === 'caption' && item.beside !== null) {
      const video = await store.item(job.id, item.beside);
      const saved = unjournaled.find(({ id }) => id === item.beside)?.entry.path ?? video?.path;
      const facts = video?.item ?? { ...item, id: item.beside, kind: 'video' };
      return captionPath(
        saved ?? mediaPath({ ...facts, sources: video?.sources ?? sources }, 'mp4', template),
        media.extension,
      );
    }
    const kind = item.kind === 'video' || item.kind === 'image' ? media.kind : item.kind;
    return mediaPath({ ...item, kind, sources }, media.extension, template);
  };

  const firstFree = (path: string): string => {
    let free = path;
    for (let n = 2; taken.has(pathKey(free)); n++) free = withSuffix(path, n);
    taken.add(pathKey(free));
    return free;
  };

  return {
    pathOf: async (content, unjournaled) => firstFree(await pathOf(content, unjournaled)),
    shorter: (path, id) => firstFree(shortened(path, id)),
    free: (path) => void taken.delete(pathKey(path)),
  };
}
