import type { Words } from '../translation-types';

/** German words that browsers and their shops show. */
export const manifest: Words<'manifest'> = {
  'manifest.description':
    'Exportiert Ihre ganze Sora-Bibliothek: Videos, Bilder und alles, was darüber bekannt ist, in ein Archiv, das überall aufgeht.',
};
