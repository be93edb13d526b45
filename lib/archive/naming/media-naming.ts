import type { ArchiveContent } from '../../model/archive';
import type { Job } from '../../model/job';
import type { JobStore, SavedItem } from '../../model/ports';
import { captionPath, mediaPath, pathKey, shortened, withSuffix } from './file-paths';
import { templateOrDefault } from './name-template';

/** Gives each medium its path. `shorter` is for one that is refused, `free` for one that has gone. */
export type Naming = {
  pathOf(content: ArchiveContent, unjournaled: SavedItem[]): Promise<string>;
  shorter(path: string, id: string): string;
  free(path: string): void;
};

/**
 * Names the media of a job: each has the path that the template gives it, with a number behind it where that is taken. All names are
 * known from the start: asking the store for each would cost more than the hundred bytes that each takes. `unjournaled` is what the
 * store does not know yet, `others` are folded paths that are taken besides. No sidecar can be in the way: its name is its medium's, with an ending that no medium has.
 */
export async function createNaming(job: Job, store: JobStore, others: Iterable<string> = []): Promise<Naming> {
  const template = templateOrDefault(job.options.nameTemplate);
  const taken = new Set<string>(others);
  for await (const { folded } of store.entries(job.id, null)) taken.add(folded);

  /** Captions are named after their video, by what is known of it now where it is not saved yet. */
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
