import type { Words } from '../translation-types';

/** French words that browsers and their shops show. */
export const manifest: Words<'manifest'> = {
  'manifest.description':
    'Exporte toute votre bibliothèque Sora, vidéos, images et tout ce que l’on en sait, dans une archive qui s’ouvre partout.',
};
