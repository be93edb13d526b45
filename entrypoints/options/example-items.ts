import type { Named } from '../../lib/archive/naming/name-tokens';
import type { Text } from '../../lib/i18n/create-text';

/** Two made-up items for example names: one with many details, and one with few. */
export function exampleItems({ t }: Pick<Text, 't'>): Named[] {
  const video: Named = {
    id: 'gen_01kq1qzs0tegnge3xkdfjd7gr6',
    kind: 'video',
    createdAt: '2025-11-01T10:41:22.000Z',
    postedAt: null,
    title: null,
    prompt: t('settings.example.video'),
    author: 'paper.fox',
    model: 'sy_8',
    width: 704,
    height: 1280,
    durationSeconds: 10,
    seed: 7,
    folders: [t('settings.example.folder')],
    characters: [],
    sources: ['sora2-drafts'],
  };
  const image: Named = {
    ...video,
    id: 'gen_01kq1qzs0tegnge3xkdfjd7gr7',
    kind: 'image',
    createdAt: null,
    prompt: t('settings.example.image'),
    durationSeconds: null,
    folders: [],
  };
  return [video, image];
}
