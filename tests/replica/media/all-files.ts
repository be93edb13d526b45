import type { Known } from '../library/known';
import { fileOfReference, filesOfCaptions, filesOfClip, filesOfGeneration, type MediaFile } from './media-file';

/** Every file of a library by its path on the media host, including other people's. */
export function* allFiles({ generations, drafts, posts, tasks }: Known): Generator<[string, MediaFile]> {
  const byPath = (file: MediaFile): [string, MediaFile] => [file.path, file];
  for (const { task, generation } of generations.values()) {
    for (const file of Object.values(filesOfGeneration(task, generation))) yield byPath(file);
  }
  const clips = [...[...drafts.values()].map(({ clip }) => clip), ...[...posts.values()].flatMap((post) => post.clips)];
  for (const clip of clips) for (const file of Object.values(filesOfClip(clip))) yield byPath(file);
  for (const { references, author } of [...tasks.values(), ...drafts.values()]) {
    for (const reference of references) {
      const file = fileOfReference(reference, author.id);
      if (file !== null) yield byPath(file);
    }
  }
  for (const post of posts.values()) {
    for (const file of Object.values(filesOfCaptions(post) ?? {})) yield byPath(file);
  }
}
