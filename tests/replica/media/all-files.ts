import type { Post, Stock } from '../library/stock';
import { filesOfClip, filesOfGeneration, type MediaFile } from './media-file';

/** Every file of a library by its path on the media host, other people's posts that it remixes included. */
export function allFiles(stock: Stock): [string, MediaFile][] {
  const files = [
    ...[...stock.tasks, ...stock.archived].flatMap((task) =>
      task.generations.flatMap((generation) => Object.values(filesOfGeneration(task, generation))),
    ),
    ...stock.drafts.flatMap(({ clip }) => Object.values(filesOfClip(clip))),
    ...stock.posts.flatMap(filesOfPost),
  ];
  return files.map((file) => [file.path, file]);
}

function filesOfPost(post: Post): MediaFile[] {
  const own = post.clips.flatMap((clip) => Object.values(filesOfClip(clip)));
  return post.parent === null ? own : [...own, ...filesOfPost(post.parent)];
}
