import type { Words } from '../translation-types';

/** German words of what a person may set. */
export const settings: Words<'settings'> = {
  'settings.title': 'Einstellungen',
  'settings.intro': 'Sie gelten für jeden Export, den Sie ab jetzt starten. Jede Änderung wird sofort gespeichert.',
  'settings.kept': 'Gespeichert: {what}.',
  'settings.not-kept': 'Noch nicht gespeichert: {what}.',
  'settings.last-list': 'Eine Liste muss bleiben.',

  'settings.lists.title': 'Was exportiert wird',
  'settings.lists.note':
    'Ein Export von allem, oder von dem, was neu ist, geht durch diese Listen. Was Sie selbst auswählen, wird exportiert, wo immer es steht.',
  'settings.lists': 'Listen',
  'settings.others': 'Dateien, die andere gemacht haben',
  'settings.others.note':
    'Was Sie mit „Gefällt mir“ markiert haben, und Remixe Ihrer Beiträge. Sonst nennen die Listen sie, und die Dateien bleiben weg.',

  'settings.archive.title': 'Das Archiv',
  'settings.part-size': 'Größe eines Teils',
  'settings.part-size.option': 'bis zu {bytes}',
  'settings.part-size.note':
    'Eine große Bibliothek wird zu mehreren ZIP-Dateien. Bis 2 GB öffnet sie jedes Programm; manche älteren nehmen nicht mehr.',
  'settings.sidecars': 'Dateien neben jedem Video und Bild',
  'settings.sidecars.note':
    'Das Archiv führt all das ohnehin auf. Mit solchen Dateien bleibt es bei jedem Video und Bild, wohin Sie es auch verschieben.',
  'settings.sidecar.json': 'Alles Bekannte, für andere Programme (.json)',
  'settings.sidecar.txt': 'Nur der Prompt, zum Lesen (.txt)',
  'settings.sidecar.xmp': 'Titel, Prompt und Datum, für Fotoprogramme (.xmp)',
  'settings.example.video': 'ein Fuchs aus gefaltetem Zeitungspapier',
  'settings.example.image': 'Laternen in einem Hafen im Regen',
  'settings.example.folder': 'Tiere',

  'settings.run.title': 'Während ein Export läuft',
  'settings.parallelism': 'Dateien, die höchstens zugleich geholt werden',
  'settings.parallelism.note':
    'Sora Export findet selbst heraus, wie viele am meisten bringen, und nimmt weniger, wenn Sora beschäftigt ist. Wählen Sie weniger, damit auf Ihrer Leitung Platz für anderes bleibt.',
  'settings.keep-awake': 'Computer wach halten, während ein Export läuft',
  'settings.keep-awake.note':
    'Der Bildschirm darf dunkel werden. Das Zuklappen kann den Computer trotzdem schlafen legen.',
  'settings.keep-awake.cannot':
    'Dieser Browser lässt keine Erweiterung den Computer wach halten. Schalten Sie für einen langen Export den Ruhezustand in den Einstellungen Ihres Systems ab. Nach dem Ruhezustand geht der Export von selbst weiter.',

  'settings.look.title': 'Aussehen',
  'settings.theme': 'Farben',
  'settings.theme.system': 'Wie im System',
  'settings.theme.light': 'Hell',
  'settings.theme.dark': 'Dunkel',
  'settings.language': 'Sprache',
  'settings.language.system': 'Wie im Browser',

  'settings.file.title': 'Diese Einstellungen',
  'settings.file.note':
    'Nehmen Sie sie in einer Datei in einen anderen Browser mit, oder setzen Sie sie auf die Anfangswerte zurück. Die Datei enthält nichts über Sie oder Ihre Bibliothek.',
  'settings.file.export': 'Einstellungen exportieren',
  'settings.file.import': 'Einstellungen importieren',
  'settings.file.exported': 'Der Browser speichert sie als {file}.',
  'settings.file.imported': 'Die Einstellungen aus {file} gelten und sind gespeichert.',
  'settings.file.too-large': '{file} ist zu groß für eine Datei mit Einstellungen. Nichts wurde geändert.',
  'settings.file.not-settings': '{file} ist keine Datei mit Einstellungen von Sora Export. Nichts wurde geändert.',
  'settings.file.newer':
    '{file} stammt von einer neueren Version von Sora Export. Aktualisieren Sie zuerst diese. Nichts wurde geändert.',
  'settings.file.unknown':
    'In {file} steht „{detail}“, und eine solche Einstellung gibt es hier nicht. Nichts wurde geändert.',
  'settings.file.value': '{file} setzt „{detail}“ auf etwas, das nicht möglich ist. Nichts wurde geändert.',
  'settings.reset': 'Zurücksetzen',
  'settings.reset.ask':
    'Alle Einstellungen auf die Anfangswerte zurücksetzen? Exporte und Archive bleiben, wie sie sind.',
  'settings.reset.do': 'Alle Einstellungen zurücksetzen',
  'settings.reset.keep': 'Behalten',
  'settings.reset.done': 'Alle Einstellungen haben wieder ihre Anfangswerte.',
};
