import type { Words } from '../translation-types';

/** Brazilian Portuguese words that browsers and their shops show. */
export const manifest: Words<'manifest'> = {
  'manifest.description':
    'Exporta toda a sua biblioteca do Sora, vídeos, imagens e tudo o que se sabe deles, em um arquivo que abre em qualquer lugar.',
};
