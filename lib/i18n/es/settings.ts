import type { Words } from '../translation-types';

/** Spanish words of what a person may set. */
export const settings: Words<'settings'> = {
  'settings.title': 'Ajustes',
  'settings.intro': 'Valen para cada exportación que inicie a partir de ahora. Cada cambio se guarda al momento.',
  'settings.kept': 'Guardado: {what}.',
  'settings.not-kept': 'Aún sin guardar: {what}.',
  'settings.last-list': 'Tiene que quedar una lista.',

  'settings.lists.title': 'Qué se exporta',
  'settings.lists.note':
    'Una exportación de todo, o de lo nuevo, recorre estas listas. Lo que usted elige se exporta esté donde esté.',
  'settings.lists': 'Listas',
  'settings.others': 'Archivos que hicieron otras personas',
  'settings.others.note':
    'Lo que le gustó y los remixes de sus publicaciones. Si no, las listas los nombran y dejan fuera los archivos.',

  'settings.archive.title': 'El archivo ZIP',
  'settings.part-size': 'Tamaño de una parte',
  'settings.part-size.option': 'hasta {bytes}',
  'settings.part-size.note':
    'Una biblioteca grande se reparte en varios archivos ZIP. Hasta 2 GB los abre cualquier programa; algunos antiguos no admiten más.',
  'settings.sidecars': 'Archivos junto a cada vídeo e imagen',
  'settings.sidecars.note':
    'El archivo ZIP ya lo recoge todo. Con estos archivos queda junto a cada vídeo e imagen, los mueva adonde los mueva.',
  'settings.sidecar.json': 'Todo lo que se sabe, para otros programas (.json)',
  'settings.sidecar.txt': 'Solo el prompt, para leer (.txt)',
  'settings.sidecar.xmp': 'Título, prompt y fecha, para programas de fotos (.xmp)',
  'settings.example.video': 'un zorro de papel de periódico doblado',
  'settings.example.image': 'farolillos en un puerto bajo la lluvia',
  'settings.example.folder': 'Animales',

  'settings.run.title': 'Durante una exportación',
  'settings.parallelism': 'Archivos que se obtienen a la vez, como máximo',
  'settings.parallelism.note':
    'Sora Export averigua por sí mismo cuántos rinden más, y toma menos cuando Sora está ocupado. Elija menos para dejar sitio en su conexión para otras cosas.',
  'settings.keep-awake': 'Mantener el equipo activo durante una exportación',
  'settings.keep-awake.note': 'La pantalla puede apagarse. Aun así, cerrar la tapa puede suspender el equipo.',
  'settings.keep-awake.cannot':
    'Este navegador no permite que ninguna extensión mantenga el equipo activo. Para una exportación larga, desactive la suspensión en los ajustes de su sistema. Tras la suspensión, la exportación continúa por sí sola.',

  'settings.look.title': 'Apariencia',
  'settings.theme': 'Tema',
  'settings.theme.system': 'El del sistema',
  'settings.theme.light': 'Claro',
  'settings.theme.dark': 'Oscuro',
  'settings.language': 'Idioma',
  'settings.language.system': 'El del navegador',

  'settings.file.title': 'Estos ajustes',
  'settings.file.note':
    'Lléveselos a otro navegador en un archivo, o devuélvalos a sus valores iniciales. El archivo no contiene nada sobre usted ni su biblioteca.',
  'settings.file.export': 'Exportar ajustes',
  'settings.file.import': 'Importar ajustes',
  'settings.file.exported': 'El navegador los guarda como {file}.',
  'settings.file.imported': 'Los ajustes de {file} están en uso y guardados.',
  'settings.file.too-large': '{file} es demasiado grande para un archivo de ajustes. No se cambió nada.',
  'settings.file.not-settings': '{file} no es un archivo de ajustes de Sora Export. No se cambió nada.',
  'settings.file.newer':
    '{file} es de una versión más reciente de Sora Export. Actualice antes esta. No se cambió nada.',
  'settings.file.unknown': '{file} fija «{detail}», y aquí no existe ese ajuste. No se cambió nada.',
  'settings.file.value': '{file} da a «{detail}» un valor imposible. No se cambió nada.',
  'settings.reset': 'Restablecer',
  'settings.reset.ask':
    '¿Restablecer los valores iniciales de todos los ajustes? Las exportaciones y los archivos ZIP quedan como están.',
  'settings.reset.do': 'Restablecer todos los ajustes',
  'settings.reset.keep': 'Conservarlos',
  'settings.reset.done': 'Todos los ajustes tienen de nuevo sus valores iniciales.',
};
