import type { Words } from '../translation-types';

/** Spanish words of where exports go. */
export const destination: Words<'destination'> = {
  'destination.label': 'Adónde van las exportaciones',
  'destination.summary': 'Adónde van las exportaciones: {choice}',
  'destination.zip': 'Partes ZIP en Descargas',
  'destination.zip.note': 'Pocos archivos y ordenados, cada uno completo. Se descomprimen en una sola carpeta.',
  'destination.part-bytes': 'Una parte contiene como máximo',
  'destination.folder': 'Una carpeta de su elección',
  'destination.folder.note':
    'Nada que descomprimir. Una exportación posterior a la misma carpeta añade solo lo nuevo, sea cual sea el navegador.',
  'destination.folder.tab':
    'Mantenga abierta esta pestaña hasta que termine la exportación, o responda «Permitir en cada visita» cuando el navegador pregunte: puede retirar el permiso al cerrarse la pestaña. La exportación le espera entonces.',
  'destination.folder.cannot':
    'Este navegador no deja que ninguna página escriba en una carpeta de su elección. Chrome y Edge sí. Aquí, descomprima las partes ZIP donde las quiera.',
  'destination.folder.chosen': 'Elegida:',
  'destination.folder.change': 'Elegir otra carpeta',
  'destination.folder.none': 'Aún no hay ninguna carpeta elegida.',
  'destination.files': 'Archivos separados en Descargas',
  'destination.files.note':
    'Cada archivo es una descarga aparte, en una carpeta dentro de Descargas, sin la galería. Si el navegador está configurado para preguntar dónde guardar cada archivo, preguntará por todos: una extensión no puede verlo ni cambiarlo. Desactive antes esa pregunta en sus ajustes de descargas.',
};
