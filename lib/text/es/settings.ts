import type { Words } from '../catalogue';

/** Spanish words of what a person may set. */
export const settings: Words<'settings'> = {
  'settings.summary': 'Ajustes',
  'settings.language': 'Idioma',
  'settings.language.system': 'El del navegador',
  'settings.keep-awake': 'Mantener el equipo activo durante una exportación',
  'settings.keep-awake.note': 'La pantalla puede apagarse. Aun así, cerrar la tapa puede suspender el equipo.',
  'settings.keep-awake.cannot':
    'Este navegador no permite que ninguna extensión mantenga el equipo activo. Para una exportación larga, desactive la suspensión en los ajustes de su sistema. Tras la suspensión, la exportación continúa por sí sola.',
};
