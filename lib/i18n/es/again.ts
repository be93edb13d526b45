import type { Words } from '../translation-types';

/** Spanish words of what is said before an export starts, and of what a person has already. */
export const again: Words<'again'> = {
  'forecast.new-since': '{count, plural, one {# nuevo} other {# nuevos}} desde: {when}',
  'forecast.more-since': 'Más de {count, number} nuevos desde: {when}',
  'forecast.none-since': 'Nada nuevo desde: {when}',
  'forecast.none-at-heads': 'Nada nuevo en la biblioteca, los borradores y las publicaciones desde: {when}',
  'forecast.missing': '{count, number} sin guardar todavía',
  'forecast.none': 'Nada nuevo',
  'forecast.export-new': 'Exportar {count, plural, one {# nuevo} other {# nuevos}}',
  'forecast.items': '{count, plural, one {# elemento} other {# elementos}}',
  'forecast.about': 'aprox. {bytes}',
  'forecast.at-least': 'al menos {bytes}',
  'forecast.up-to': 'hasta {bytes}',
  'forecast.time': 'aprox. {duration}',
  'forecast.room':
    'Necesita {needed} de los {free} libres en el navegador mientras trabaja, y {total} en Descargas. Cuánto hay libre allí, el navegador no lo dice.',
  'forecast.room-folder':
    'Necesita {total} donde está la carpeta elegida, menos lo que ya contiene. Cuánto hay libre allí, el navegador no lo dice.',
  'forecast.room-files': 'Necesita {total} en Descargas. Cuánto hay libre allí, el navegador no lo dice.',
  'forecast.tight':
    'Necesita {needed} en el navegador mientras trabaja, y hay {free} libres. Se detendrá cuando se llene y seguirá cuando haya sitio.',
  'have.title': 'Lo que ya tiene',
  'have.intro':
    'Añada lo que exportó en otro equipo o guardó con otra herramienta. «Exportar lo nuevo» lo deja fuera entonces. Los archivos solo se leen, y solo en este dispositivo.',
  'have.drop':
    'Suelte o elija partes ZIP o la carpeta de una exportación, un archivo de historial, o lo que SoraVault o Save Sora hayan guardado.',
  'have.choose-files': 'Elegir archivos',
  'have.choose-folder': 'Elegir una carpeta',
  'have.save-history': 'Guardar un historial para otro equipo',
  'have.reading': 'Leyendo lo que ha elegido.',
  'have.result':
    '{name}: {count, plural, =0 {ningún elemento reconocido} one {# elemento reconocido} other {# elementos reconocidos}}{absent, plural, =0 {} one {, # no encontrado} other {, # no encontrados}}.',
  'have.absent':
    '{count, plural, one {# figura en la lista y su archivo no está} other {# figuran en la lista y sus archivos no están}}',
  'have.more': 'y {count, number} más',
  'have.other-account': 'Es de otra cuenta y vale para las exportaciones de esa.',
  'have.nothing': 'No se ha reconocido nada en ello.',
  'have.nothing-todo':
    'Una lista sola no basta: sus archivos deben estar entre lo que elija. Los archivos de otras herramientas se reconocen por los identificadores en sus nombres.',
  'have.added': 'Añadido hasta ahora',
  'have.kept': '{kind}, {count, plural, one {# elemento} other {# elementos}}, añadido: {when}',
  'have.forget': 'Olvidar',
  'have.forget-label': 'Olvidar {name}',
  'have.kind.export': 'Exportación',
  'have.kind.history': 'Historial',
  'have.kind.soravault': 'SoraVault',
  'have.kind.save-sora': 'Save Sora',
  'have.kind.files': 'Archivos',
  'have.fault.not-a-zip': '{name} no es un archivo ZIP.',
  'have.fault.cut-short': '{name} está cortado, como por una descarga interrumpida.',
  'have.fault.directory': '{name} ha perdido su índice.',
  'have.fault.no-list': '{name} no contiene lo que dice su nombre, o fue modificado.',
  'have.fault.too-large': '{name} es mayor que cualquier lista de una biblioteca.',
  'have.fault.newer': '{name} es de una versión más reciente de Sora Export. Actualice esta primero.',
};
