import type { Words } from '../translation-types';

/** Spanish words of where names of files are chosen. */
export const names: Words<'names'> = {
  'names.label': 'Nombres de los archivos',
  'names.default': 'Usar el predeterminado',
  'names.example': 'Por ejemplo',
  'names.tokens': 'Lo que puede figurar en un nombre',
  'names.rules':
    'Las palabras entre llaves se sustituyen por lo que se sabe de cada elemento; el resto del texto se mantiene. «/» crea una carpeta. Todo nombre contiene el identificador: se añade donde falta.',
  'names.token.date': 'día de creación, 2025-11-01',
  'names.token.time': 'hora y minuto (UTC), 10-41',
  'names.token.year': 'año',
  'names.token.month': 'mes, de 01 a 12',
  'names.token.day': 'día del mes',
  'names.token.title': 'título en Sora o, si no, el comienzo del prompt',
  'names.token.prompt': 'comienzo del prompt',
  'names.token.id': 'identificador en Sora',
  'names.token.kind': 'video, image o reference',
  'names.token.author': 'nombre de quien lo creó',
  'names.token.model': 'modelo que lo creó',
  'names.token.width': 'ancho en píxeles',
  'names.token.height': 'alto en píxeles',
  'names.token.ratio': 'formato, como 9x16',
  'names.token.duration': 'duración, como 10s',
  'names.token.seed': 'semilla',
  'names.token.source': 'lista en la que se encontró primero',
  'names.token.folder': 'su primera carpeta en Sora',
  'names.token.character': 'el primero de sus personajes que aparece',
  'names.fault.empty': 'Un nombre necesita algo de texto.',
  'names.fault.unknown-token': '{detail} no existe. La lista de abajo contiene todo lo que hay.',
  'names.fault.brace': 'Una llave «{detail}» está sola. Las llaves solo rodean una palabra de la lista de abajo.',
  'names.fault.character': 'Los nombres de archivo no pueden contener «{detail}» en todas partes.',
  'names.fault.folder': 'Una carpeta necesita un nombre: debe haber algo antes de «/» y entre dos «/».',
  'names.fault.depth': 'Puede haber como máximo {detail} carpetas.',
  'names.fault.length':
    'Es demasiado largo: su propio texto y el identificador nunca se recortan y no dejan espacio aquí.',
};
