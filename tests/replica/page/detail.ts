import type { draftRecord } from '../wire/draft';
import type { generationRecord } from '../wire/generation';
import type { PostEntry } from '../wire/post';
import type { taskRecord } from '../wire/task';
import type { Ask } from './api';
import { downloadGeneration } from './download';
import { element, note } from './element';

type Generation = ReturnType<typeof generationRecord>;
type Shown = { image: boolean; link: string | undefined; words: string | null; generation?: Generation };

/** How to request and read a single item, by the first letter of the route. */
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

function shownGeneration(generation: Generation): Shown {
  const image = generation.task_type === 'image_gen';
  const { source, md } = generation.encodings;
  return { image, link: (image ? source : md)?.path, words: generation.prompt, generation };
}

/** Shows a single item: image or video, and its texts. Does nothing for other routes. */
export async function showDetail(main: HTMLElement, route: string, ask: Ask, signal: AbortSignal): Promise<void> {
  const [, kind = '', id = ''] = /^\/([gtpd])\/([^/]+)$/.exec(route) ?? [];
  const lookUp = details[kind];
  if (lookUp === undefined) return;
  const figure = await lookUp(ask, id).then(
    (shown) => figureOf(shown, ask),
    (problem) => note(String(problem)),
  );
  if (!signal.aborted) main.append(figure);
}

function figureOf({ image, link, words, generation }: Shown, ask: Ask): HTMLElement {
  const label = generation?.operation === 'remix' ? 'Remix' : 'Prompt';
  const caption = element(
    'figcaption',
    {},
    element('div', { className: 'text-token-text-secondary' }, label),
    element('div', {}, words ?? ''),
  );
  if (link === undefined) return element('figure', {}, 'Not available', caption);
  const picture = image
    ? element('img', { alt: 'Generated image', src: link })
    : element('video', { controls: true, loop: true, src: link });
  return element(
    'figure',
    {},
    picture,
    caption,
    ...(generation === undefined ? [] : [downloadButton(generation, ask)]),
  );
}

function downloadButton(generation: Generation, ask: Ask): HTMLElement {
  const button = element('button', { type: 'button' }, 'Download');
  button.addEventListener('click', () => void downloadGeneration(generation, ask));
  return button;
}
