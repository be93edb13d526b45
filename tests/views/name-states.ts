import { defaultTemplate } from '../../lib/archive/name-template';
import type { Named } from '../../lib/archive/name-tokens';

const video: Named = {
  id: 'gen_01kq1qzs0tegnge3xkdfjd7gr6',
  kind: 'video',
  createdAt: '2025-11-01T10:41:22.000Z',
  postedAt: null,
  title: null,
  prompt: 'a fox made of folded newspaper',
  author: 'paper.fox',
  model: 'sy_8',
  width: 704,
  height: 1280,
  durationSeconds: 10,
  seed: 7,
  folders: ['Animals'],
  characters: [],
  sources: ['sora2-drafts'],
};

/** Items that names are shown for. */
export const namedItems: Named[] = [
  video,
  {
    ...video,
    id: 'gen_01kq1qzs0tegnge3xkdfjd7gr7',
    kind: 'image',
    prompt: '雨の港の提灯',
    createdAt: null,
    folders: [],
  },
];

/** Templates as somebody may have typed them, by name. */
export const templates: Record<string, string> = {
  default: defaultTemplate,
  folders: '{folder}/{year}/{title}',
  unknown: '{date} {name}',
  character: '{date}: {title}',
  long: 'all the many films that I have made with it {id}',
};
