import type { Words } from '../translation-types';

/** Spanish words of the Verify page. */
export const verify: Words<'verify'> = {
  'verify.link': 'Verificar una exportación',
  'verify.title': 'Verificar una exportación',
  'verify.intro':
    'Comprueba que cada archivo de una exportación esté ahí y sea, hasta el último bit, lo que se guardó. Nada sale de este dispositivo.',
  'verify.ready': 'Elija qué verificar.',
  'verify.drop': 'Suelte aquí todas las partes (ZIP) de una exportación, o la carpeta en la que se descomprimieron.',
  'verify.choose-parts': 'Elegir partes ZIP',
  'verify.choose-folder': 'Elegir una carpeta',
  'verify.folder-note':
    'Con una carpeta, es posible que el navegador pregunte si desea «subirla». Solo se lee, y solo aquí. Una carpeta puede contener varias exportaciones.',
  'verify.again': 'Verificar otra',
  'verify.collecting': 'Buscando exportaciones en lo que ha elegido.',
  'verify.checking': 'Comprobando {name}.',
  'verify.progress-label': 'Progreso de la verificación',
  'verify.progress': '{files, number} de {total, plural, one {# archivo} other {# archivos}}, {done} de {all}',
  'verify.nothing': 'No hay ninguna exportación en lo que ha elegido.',
  'verify.nothing-todo':
    'Las partes tienen nombres como «Sora export 2026-04-20 14-03 - part 001.zip». Una exportación descomprimida es una carpeta con README.txt y data dentro.',
  'verify.several':
    '{count, plural, one {# exportación encontrada} other {# exportaciones encontradas}}, {intact, plural, one {# intacta} other {# intactas}}.',
  'verify.intact':
    'Intacta. {files, plural, one {El único archivo está como se guardó} other {Los # archivos están como se guardaron}}, {bytes}.',
  'verify.is-damaged': 'Dañada: {counted}.',
  'verify.is-incomplete': 'Incompleta: {counted}.',
  'verify.damaged': '{count, plural, one {# archivo está dañado} other {# archivos están dañados}}',
  'verify.missing': '{count, plural, one {falta # archivo} other {faltan # archivos}}',
  'verify.rest': '{files, plural, one {# está como se guardó} other {# están como se guardaron}}',
  'verify.proof':
    'El SHA-256 de cada archivo es el que indica la propia exportación{parts, plural, =0 {} one {} other {, en # partes en total}}.',
  'verify.no-manifest':
    'La lista de todos los archivos (manifest-sha256.txt, en la última parte) no está aquí. Solo se pudieron comprobar los vídeos y las imágenes, según las listas de las partes presentes. Elija todas las partes a la vez.',
  'verify.no-manifest-folder':
    'La lista de todos los archivos (manifest-sha256.txt) no está aquí. Solo se pudieron comprobar los vídeos y las imágenes, según las demás listas.',
  'verify.missing-parts':
    '{count, plural, one {La parte} other {Las partes}} {numbers}{total, plural, =0 {} other { de #}} no {count, plural, one {está} other {están}} aquí. Elija todas las partes a la vez, o descomprímalas en una sola carpeta.',
  'verify.damaged-files': '{count, plural, one {# archivo dañado} other {# archivos dañados}}',
  'verify.missing-files': '{count, plural, one {# archivo que falta} other {# archivos que faltan}}',
  'verify.foreign-files':
    '{count, plural, one {# archivo que no forma parte de la exportación} other {# archivos que no forman parte de la exportación}}',
  'verify.strangers':
    '{count, plural, one {# archivo elegido no pertenece a ninguna exportación} other {# archivos elegidos no pertenecen a ninguna exportación}}',
  'verify.more': 'y {count, number} más',
  'verify.in-zip': 'En {zip}.',
  'verify.damage.size': 'Más largo o más corto de lo que era.',
  'verify.damage.sum': 'El contenido ha cambiado.',
  'verify.damage.crc': 'El contenido es correcto, pero el ZIP dice otra cosa.',
  'verify.damage.unreadable': 'No se puede leer.',
  'verify.unreadable.not-a-zip': '{zip} ya no es un archivo ZIP. Los archivos que contiene cuentan como ausentes.',
  'verify.unreadable.cut-short':
    '{zip} está cortado, como por una descarga interrumpida. Los archivos que contiene cuentan como ausentes.',
  'verify.unreadable.directory': '{zip} ha perdido su índice. Los archivos que contiene cuentan como ausentes.',

  'repair.offer':
    'Sora Export puede descargar de nuevo solo estos archivos. Llegan como una pequeña exportación aparte.',
  'repair.offer-folder':
    'Sora Export puede descargar de nuevo solo estos archivos, en la carpeta a la que van sus exportaciones: {folder}.',
  'repair.fetch': '{count, plural, one {Descargar de nuevo # archivo} other {Descargar de nuevo # archivos}}',
  'repair.started':
    'Se están descargando. La barra de la página de Sora y el botón de la barra de herramientas muestran cómo va.',
  'repair.busy': 'Hay otra exportación en curso. Vuelva a intentarlo cuando termine.',
  'repair.lists':
    'Todos los vídeos e imágenes están intactos. Lo que está dañado o falta solo informa sobre ellos o los muestra.',
  'repair.lists-folder':
    'Sora Export puede escribirlo de nuevo en la carpeta a la que van sus exportaciones: {folder}. No se descarga nada.',
  'repair.lists-write': 'Volver a escribir las listas',
  'repair.lists-started': 'Se están escribiendo las listas.',
  'repair.lists-written': 'Las listas se han escrito de nuevo. No se ha descargado nada.',
  'repair.lists-export':
    'Los vídeos y las imágenes se abren como antes. Una nueva exportación vuelve a crear todo lo demás.',
};
