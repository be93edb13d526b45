import type { Words } from '../translation-types';

/** Spanish words of what the popup and the library's tab tell of exports beyond the bar. */
export const exports: Words<'exports'> = {
  'newest.title': 'Sus elementos más recientes',
  'newest.reading': 'Se están leyendo sus listas.',
  'newest.shown': 'Los {shown, number} más recientes de {total, number}',
  'newest.nothing': 'No hay nada que guardar en sus listas.',
  'newest.no-match': 'No hay coincidencias. Pruebe con menos palabras.',
  'newest.no-match-yet': 'Por ahora no hay coincidencias. Sus listas aún se están leyendo.',
  'newest.closed':
    'Con Sora abierto en una pestaña, aquí se muestran sus elementos más recientes, para buscar y guardar algunos.',
  'newest.show-all': 'Ver todo en la biblioteca',

  'tell-end.label': 'Avisarme cuando termine',

  'detail.title': 'La exportación en detalle',
  'detail.active':
    '{count, plural, =0 {Ningún archivo en camino} one {# archivo en camino} other {# archivos en camino}}',
  'detail.bytes': '{bytes} de {total}',
  'detail.failed':
    '{count, plural, one {No se pudo guardar # archivo} other {No se pudieron guardar # archivos}} hasta ahora',
  'detail.retry': 'Lo que falta se podrá volver a pedir cuando termine esta exportación.',
  'detail.lists': 'Cifras por lista',
  'detail.list': 'Lista',
  'detail.found': 'Encontrados',
  'detail.saved': 'Guardados',
  'detail.not-saved': 'Fallidos',
  'detail.lists-note': 'Un elemento que está en varias listas cuenta en cada una de ellas.',

  'history.title': 'Exportaciones anteriores',
  'history.back': 'Volver a la biblioteca',
  'history.loading': 'Se están revisando las exportaciones anteriores.',
  'history.none': 'Todavía no ha terminado ninguna exportación.',
  'history.none-todo': 'Lo que exporte desde aquí aparecerá en esta lista, con lo que no se pudo obtener.',
  'history.all': 'Toda la biblioteca',
  'history.new': 'Lo que era nuevo',
  'history.again': 'De nuevo, lo que faltaba',
  'history.selected': 'Una selección',
  'history.repair': 'Lo que estaba dañado o faltaba',
  'history.lists': '{what}, listas sin archivos',
  'history.saved': '{count, plural, one {# guardado} other {# guardados}}',
  'history.cancelled': 'Cancelada antes del final',
  'history.where': '{bytes} en {count, plural, one {# parte} other {# partes}}',
  'history.no-parts': 'Ningún archivo',
  'history.show': 'Mostrar en la carpeta',
  'history.forgotten': 'El navegador ya no incluye estas partes entre sus descargas.',
  'history.forgotten-files': 'El navegador ya no incluye estos archivos entre sus descargas.',
  'history.retry': '{count, plural, one {Reintentar # fallido} other {Reintentar # fallidos}}',
  'history.busy': 'Lo que falta se podrá volver a pedir cuando termine la exportación en curso.',

  'forget.title': 'Lo que se recuerda',
  'forget.what':
    '{count, plural, =0 {No se recuerda nada: todos los elementos cuentan como nuevos.} one {Se recuerda # elemento como guardado: por su identificador en Sora, sin sus palabras ni imágenes. «Exportar lo nuevo» lo omite y la página de Sora lo marca.} other {Se recuerdan # elementos como guardados: por sus identificadores en Sora, sin sus palabras ni imágenes. «Exportar lo nuevo» los omite y la página de Sora los marca.}}',
  'forget.ask': 'Olvidar lo guardado',
  'forget.sure':
    'Todo volverá a contar como nuevo, y lo que las exportaciones anteriores no pudieron guardar ya no se podrá pedir desde aquí. No se elimina ningún archivo, ni en Descargas ni en Sora.',
  'forget.yes': 'Olvidar',
  'forget.no': 'Conservar',
};
