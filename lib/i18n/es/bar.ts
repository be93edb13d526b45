import type { Words } from '../translation-types';

/** Spanish words that the bar on the site’s page shows. */
export const bar: Words<'bar'> = {
  product: 'Sora Export',

  'action.export-all': 'Exportar todo',
  'action.export-lists': 'Exportar solo las listas',
  'action.export-with-others': 'Exportar con archivos de otros',
  'action.export-new': 'Exportar lo nuevo',
  'action.retry-failed': 'Reintentar los fallidos',
  'action.remake-parts': 'Volver a crear',
  'action.save-diagnosis': 'Guardar un archivo de diagnóstico',
  'action.pause': 'Pausar',
  'action.resume': 'Reanudar',
  'action.cancel': 'Cancelar',
  'action.show-folder': 'Abrir la carpeta',
  'action.retry': 'Volver a intentarlo',
  'action.reload-sora': 'Recargar Sora',
  'action.reload': 'Recargar esta página',
  'action.open-library': 'Abrir la biblioteca',
  'action.open-sora': 'Abrir Sora',
  'action.allow': 'Permitir el acceso',
  'action.allow-folder': 'Permitir el acceso a la carpeta',
  'action.choose-folder': 'Elegir una carpeta',

  'owner.label': 'Biblioteca de',
  'owner.unnamed': 'esta cuenta',
  'owner.workspace': 'en un espacio de trabajo',

  'choices.summary': 'Otras formas de exportar',
  'choices.lists': '¿Tiene prisa? Todo lo que Sora sabe de su biblioteca, sin los archivos. Tarda unos minutos.',
  'choices.new':
    'Solo lo que aún no tiene: ni de una exportación de este navegador ni de lo que añadió en la biblioteca.',
  'choices.others':
    'Todo, y además los archivos de otras personas: lo que le gustó y los remixes de sus publicaciones.',

  'picking.begin': 'Seleccionar',
  'picking.save-single': 'Guardar este',
  'picking.how':
    'Haga clic en las tarjetas para elegirlas, o con Mayús para elegir todas las intermedias. Lo elegido se conserva al desplazarse.',
  'picking.no-cards': 'No se reconoce ninguna tarjeta en esta página. Abra su biblioteca, sus borradores o su perfil.',
  'picking.cards': 'Tarjetas de esta página',
  'picking.count': '{count, plural, =0 {Nada seleccionado} one {# seleccionado} other {# seleccionados}}',
  'picking.bytes': '(aprox. {bytes})',
  'picking.save': 'Guardar la selección ({count, number})',
  'picking.all-shown': 'Añadir todo lo visible ({count, number})',
  'picking.end': 'Dejar de seleccionar',
  'picking.saved': 'Guardado por una exportación anterior',

  'status.loading': 'Comprobando qué cuenta tiene la sesión iniciada.',
  'status.signed-out': 'No ha iniciado sesión en Sora. Iníciela para exportar su biblioteca.',
  'status.ready': 'Todo listo para exportar.',
  'status.listing': 'Exportando. Su biblioteca todavía se está contando.',
  'status.fetching': 'Exportando su biblioteca.',
  'status.closing': 'Exportando. Se está terminando la última parte.',
  'status.saving': 'Exportando. La última parte se está guardando en Descargas.',
  'status.writing-lists': 'Exportando. Se están escribiendo las listas.',
  'status.waiting': 'Exportando. Sora ha pedido que esperemos.',
  'status.held-up': 'Exportando lo que consta hasta ahora. {what}',
  'status.waits-for-you': 'Esperándole a usted. {what}',
  'status.paused': 'En pausa. No se descarga nada hasta que reanude.',
  'status.paused-by': 'En pausa. {what}',
  'status.complete':
    'Exportación completa: {saved, plural, one {# guardado} other {# guardados}}, {failed, plural, one {# fallido} other {# fallidos}}, {skipped, plural, one {# omitido} other {# omitidos}}{unavailable, plural, =0 {} one {, # fuente no disponible} other {, # fuentes no disponibles}}',
  'status.complete-empty': '{complete}. En esta biblioteca no hay nada que exportar.',
  'status.complete-cancelled': '{complete}. Cancelada antes del final.',
  'status.given-up': '{count, plural, one {# parte no se entregó.} other {# partes no se entregaron.}}',
  'status.canceling': 'Cancelando. Lo guardado hasta ahora se está entregando. Cancela otra vez para renunciar a ello.',
  'status.canceling-held': 'Cancelando. {what} Cancela otra vez para renunciar a lo que aún no se ha entregado.',

  'brief.loading': 'Comprobando',
  'brief.signed-out': 'Sin sesión',
  'brief.ready': 'Todo listo',
  'brief.paused': 'En pausa',
  'brief.complete': 'Completa',
  'brief.cancelled': 'Cancelada',
  'brief.trouble': 'Requiere su atención',

  'progress.label': 'Progreso de la exportación',
  'progress.percent': '{share, number, percent}',
  'progress.counting': 'Contando su biblioteca',
  'progress.text': '{share, number, percent}. {saved}',

  'figures.saved': '{saved, plural, one {# guardado} other {# guardados}} de {total, number}',
  'figures.saved-so-far':
    '{saved, plural, one {# guardado} other {# guardados}} de {total, number} encontrados hasta ahora',
  'figures.failed': '{failed, plural, one {# fallido} other {# fallidos}}',
  'figures.skipped': '{skipped, plural, one {# omitido} other {# omitidos}}',
  'figures.bytes': '{saved} de aprox. {total}',
  'figures.left': 'aprox. {duration} restantes',
  'figures.parts': '{count, plural, one {# parte} other {# partes}} en Descargas',

  'waiting.left': 'La exportación continúa en {duration}.',

  'paused.goes-on': 'La exportación continúa por sí sola en cuanto pueda.',
  'paused.resume': '«Reanudar» lo intenta de inmediato.',

  'cause.detail': 'Detalles: {detail}',

  'sources.summary':
    '{read, plural, one {# leída} other {# leídas}} de {total, plural, one {# lista} other {# listas}}',
  'sources.listed': '{listed, plural, one {# entrada} other {# entradas}}',

  'ended.title': 'Última exportación',
  'ended.where': 'En Descargas: {count, plural, one {# parte} other {# partes}}, {bytes}.',
  'ended.where-folder': 'En la carpeta que eligió, {bytes}:',
  'ended.where-files': 'En Descargas, archivo por archivo, {bytes}:',
  'ended.unfound':
    '{count, plural, one {# elemento elegido ya no está} other {# elementos elegidos ya no están}} en sus listas de Sora.',
  'ended.failed': '{count, plural, one {No se pudo guardar # archivo} other {No se pudieron guardar # archivos}}:',
  'ended.failure': '{reason}: {count, number}',
  'ended.gone':
    '{count, plural, one {La parte {numbers} ya no está} other {Las partes {numbers} ya no están}} en Descargas. Si {count, plural, one {la} other {las}} ha movido, no hay problema. Si no, el contenido puede exportarse de nuevo.',
  'ended.gone-files':
    'Al menos uno de sus archivos ya no está en Descargas. Si los ha movido, no hay problema. Si no, pueden exportarse de nuevo.',

  'diagnosis.offer':
    'Las respuestas de Sora han cambiado. Un archivo de diagnóstico ayuda a arreglarlo: contiene nombres y tipos de campos, pero ningún prompt, ningún nombre y ningún enlace. Puede adjuntarlo a un informe.',

  'parts.renamed': 'La parte {number, number} está completa, pero no con el nombre previsto. Se guardó como',
  'files.renamed': 'No todos los archivos tienen el nombre previsto. Uno se guardó como',

  'ended.report': 'report.json, en la última parte, dice qué falta y por qué.',
  'ended.report-file': 'data/report.json dice qué falta y por qué.',
};
