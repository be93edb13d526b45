import type { Words } from '../translation-types';

/** German words of where exports go. */
export const destination: Words<'destination'> = {
  'destination.label': 'Wohin Exporte gehen',
  'destination.summary': 'Wohin Exporte gehen: {choice}',
  'destination.zip': 'ZIP-Teile unter Downloads',
  'destination.zip.note':
    'Wenige, ordentliche Dateien, jede für sich vollständig. Sie werden in einen Ordner entpackt.',
  'destination.part-bytes': 'Ein Teil fasst höchstens',
  'destination.folder': 'Ein Ordner Ihrer Wahl',
  'destination.folder.note':
    'Nichts zu entpacken. Ein späterer Export in denselben Ordner fügt nur Neues hinzu, mit welchem Browser auch immer.',
  'destination.folder.tab':
    'Lassen Sie diesen Tab offen, bis der Export beendet ist, oder wählen Sie „Bei jedem Besuch zulassen“, wenn der Browser fragt: Er kann die Erlaubnis zurücknehmen, wenn der Tab geschlossen wird. Der Export wartet dann auf Sie.',
  'destination.folder.cannot':
    'Dieser Browser lässt keine Seite in einen Ordner Ihrer Wahl schreiben. Chrome und Edge tun es. Entpacken Sie hier die ZIP-Teile dort, wo Sie sie haben möchten.',
  'destination.folder.chosen': 'Gewählt:',
  'destination.folder.change': 'Anderen Ordner wählen',
  'destination.folder.none': 'Es ist noch kein Ordner gewählt.',
  'destination.files': 'Einzelne Dateien unter Downloads',
  'destination.files.note':
    'Jede Datei ist ein eigener Download, in einem Ordner unter Downloads, ohne die Galerie. Fragt der Browser vor jedem Download nach dem Speicherort, so fragt er bei jeder Datei: Eine Erweiterung kann das weder sehen noch ändern. Schalten Sie die Frage zuvor in seinen Einstellungen für Downloads ab.',
};
