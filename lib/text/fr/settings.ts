import type { Words } from '../catalogue';

/** French words of what a person may set. */
export const settings: Words<'settings'> = {
  'settings.summary': 'Paramètres',
  'settings.language': 'Langue',
  'settings.language.system': 'Celle du navigateur',
  'settings.keep-awake': 'Garder l’ordinateur éveillé pendant un export',
  'settings.keep-awake.note':
    'L’écran peut s’éteindre. Fermer le capot peut tout de même mettre l’ordinateur en veille.',
  'settings.keep-awake.cannot':
    'Ce navigateur ne permet à aucune extension de garder l’ordinateur éveillé. Pour un long export, désactivez la mise en veille dans les paramètres de votre système. Après la veille, l’export reprend de lui-même.',
};
