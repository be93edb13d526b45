import { apiError, json, notFound, type Reply } from '../http/reply';
import { filesOfGeneration } from '../media/media-file';
import { generationRecord } from '../wire/generation';
import { taskRecord } from '../wire/task';
import type { Question } from './route';

export function oneTask({ id, account, serving }: Question): Reply {
  const task = account.known.tasks.get(id);
  return task === undefined ? notFound() : json(taskRecord(task, serving));
}

export function oneGeneration({ id, account, serving }: Question): Reply {
  const found = account.known.generations.get(id);
  return found === undefined ? notFound() : json(generationRecord(found.generation, found.task, serving));
}

/** UNPROVEN: that this returns the lists' original (sora-api §4.4, §9.7). */
export function linkOfGeneration(question: Question): Reply {
  const files = servedFiles(question);
  return files === null ? notFound() : json({ url: question.serving.link(files.source) });
}

/**
 * The file without watermark (sora-api §4.5). UNPROVEN: the refusal, that other people's files are refused, and that
 * for an image this is the original.
 */
export function rawLinkOfGeneration(question: Question): Reply {
  const files = servedFiles(question);
  if (files === null) return notFound();
  const { account, id, canDownloadWithoutWatermark, serving } = question;
  const isOwn = account.known.generations.get(id)?.task.author.id === account.id;
  if (!canDownloadWithoutWatermark || !isOwn) return apiError(403, 'Not permitted by your plan.', 'not_permitted');
  return json({ url: serving.link(files.raw ?? files.source) });
}

function servedFiles({ id, account }: Question) {
  const found = account.known.generations.get(id);
  if (found === undefined || !found.generation.ready || found.generation.deletedAt !== null) return null;
  return filesOfGeneration(found.task, found.generation);
}
