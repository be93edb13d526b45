import type { Words } from '../translation-types';

/** Spanish words that browsers and their shops show. */
export const manifest: Words<'manifest'> = {
  'manifest.description':
    'Exporta toda su biblioteca de Sora, vídeos, imágenes y todo lo que se sabe de ellos, a un archivo que se abre en todas partes.',
};
