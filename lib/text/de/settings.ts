import type { Words } from '../catalogue';

/** German words of what a person may set. */
export const settings: Words<'settings'> = {
  'settings.summary': 'Einstellungen',
  'settings.language': 'Sprache',
  'settings.language.system': 'Wie im Browser',
  'settings.keep-awake': 'Computer wach halten, während ein Export läuft',
  'settings.keep-awake.note':
    'Der Bildschirm darf dunkel werden. Das Zuklappen kann den Computer trotzdem schlafen legen.',
  'settings.keep-awake.cannot':
    'Dieser Browser lässt keine Erweiterung den Computer wach halten. Schalten Sie für einen langen Export den Ruhezustand in den Einstellungen Ihres Systems ab. Nach dem Ruhezustand geht der Export von selbst weiter.',
};
