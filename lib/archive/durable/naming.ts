import type { Job } from '../../export/job';
import type { JobStore, SavedItem } from '../../export/ports';
import type { Content } from '../archive';
import { understoodTemplate } from '../name-template';
import { captionPath, folded, mediaPath, withSuffix } from '../names';

/**
 * Names the media of a job: each has the path that the template gives it, with a number behind it where that is taken. All names are
 * known from the start: asking the store for each would cost more than the hundred bytes that each takes. `unjournaled` is what the
 * store does not know yet. No sidecar can be in the way: its name is its medium's, with an ending that no medium has.
 */
export async function createNaming(
  job: Job,
  store: JobStore,
): Promise<(content: Content, unjournaled: SavedItem[]) => Promise<string>> {
  const template = understoodTemplate(job.options.nameTemplate);
  const taken = new Set<string>();
  for await (const { folded } of store.entries(job.id, null)) taken.add(folded);

  /** Captions are named after their video, by what is known of it now where it is not saved yet. */
  const pathOf = async ({ row, media }: Content, unjournaled: SavedItem[]): Promise<string> => {
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

  return async (content, unjournaled) => {
    const path = await pathOf(content, unjournaled);
    let free = path;
    for (let n = 2; taken.has(folded(free)); n++) free = withSuffix(path, n);
    taken.add(folded(free));
    return free;
  };
}
