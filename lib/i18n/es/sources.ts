import type { Words } from '../translation-types';

/** Spanish words of lists, and of why something is not there. */
export const sources: Words<'sources'> = {
  'source.sora1-library': 'Biblioteca de Sora 1',
  'source.sora1-archived': 'Archivo de Sora 1',
  'source.sora1-folders': 'Carpetas de Sora 1',
  'source.sora1-likes': 'Me gusta de Sora 1',
  'source.sora2-posts': 'Publicaciones de Sora 2',
  'source.sora2-drafts': 'Borradores de Sora 2',
  'source.sora2-likes': 'Me gusta de Sora 2',
  'source.sora2-cameos': 'Cameos de usted',
  'source.sora2-cameo-drafts': 'Borradores de cameos',
  'source.sora2-characters': 'Sus personajes',
  'source.sora2-replies': 'Sus respuestas',
  'source.sora2-remixes': 'Remixes de sus publicaciones',

  'source-state.waiting': 'sin empezar',
  'source-state.listing': 'leyéndose',
  'source-state.complete': 'completa',
  'source-state.partial': 'incompleta',
  'source-state.unavailable': 'no disponible',
  'source-state.not-asked': 'no solicitada',

  'source-reason.paging-loop': 'Las páginas de esta lista en Sora daban vueltas en círculo.',
  'source-reason.empty-pages': 'Sora dio de esta lista una página vacía tras otra.',
  'source-reason.not-selected': 'Todo lo elegido se encontró antes del final de esta lista.',
  'source-reason.cancelled': 'La exportación se canceló antes del final de esta lista.',

  'reason.deleted': 'Eliminado en Sora',
  'reason.moderated': 'Retenido por la moderación de Sora',
  'reason.generation-failed': 'Sora no pudo crearlo',
  'reason.not-ready': 'Sora no había terminado de crearlo',
  'reason.no-link': 'Sora no da ningún enlace a su archivo',
  'reason.gone': 'Su archivo ya no está en Sora',
  'reason.refused': 'Sora se negó a dar su archivo',
  'reason.damaged': 'Su archivo llegó dañado',
  'reason.offline': 'La red no respondió',
  'reason.no-room': 'No había espacio para guardarlo',
  'reason.cancelled': 'La exportación se canceló antes',
  'reason.already-saved': 'Ya lo tiene',
  'reason.not-selected': 'No seleccionado',
  'reason.other-people': 'Creado por otra persona',
};
