import type { draftRecord } from '../wire/draft';
import type { generationRecord } from '../wire/generation';
import type { PostEntry } from '../wire/post';
import type { taskRecord } from '../wire/task';
import type { Ask } from './api';
import { element, note } from './element';

type Generation = ReturnType<typeof generationRecord>;
type Shown = { image: boolean; link: string | undefined; words: string | null };

/** By the first letter of the route: how one thing is looked up and read. */
const details: Record<string, ((ask: Ask, id: string) => Promise<Shown>) | undefined> = {
  async g(ask, id) {
    return shownGeneration(await ask<Generation>(`/backend/generations/${id}`));
  },
  async t(ask, id) {
    const task = await ask<ReturnType<typeof taskRecord>>(`/backend/video_gen/${id}`);
    const [first] = task.generations;
    return first === undefined ? { image: false, link: undefined, words: task.prompt } : shownGeneration(first);
  },
  async p(ask, id) {
    const { post } = await ask<PostEntry>(`/backend/project_y/post/${id}`);
    return { image: false, link: post.attachments[0]?.encodings?.md.path, words: post.text };
  },
  async d(ask, id) {
    const draft = await ask<ReturnType<typeof draftRecord>>(`/backend/project_y/profile/drafts/v2/${id}`);
    return { image: false, link: draft.encodings?.md.path, words: draft.prompt };
  },
};

function shownGeneration({ task_type, encodings, prompt }: Generation): Shown {
  const image = task_type === 'image_gen';
  return { image, link: (image ? encodings.source : encodings.md)?.path, words: prompt };
}

/** One thing on its own: picture or video, and the words. Nothing when the route is none of one thing. */
export async function showDetail(main: HTMLElement, route: string, ask: Ask, signal: AbortSignal): Promise<void> {
  const [, kind = '', id = ''] = /^\/([gtpd])\/([^/]+)$/.exec(route) ?? [];
  const lookUp = details[kind];
  if (lookUp === undefined) return;
  const shown = await lookUp(ask, id).then(figureOf, (problem) => note(String(problem)));
  if (!signal.aborted) main.append(shown);
}

function figureOf({ image, link, words }: Shown): HTMLElement {
  const caption = element('figcaption', {}, words ?? '');
  if (link === undefined) return element('figure', {}, 'Not available', caption);
  if (image) return element('figure', {}, element('img', { alt: 'Generated image', src: link }), caption);
  return element('figure', {}, element('video', { controls: true, loop: true, src: link }), caption);
}
