import type { Words } from '../translation-types';

/** German words of the Verify page. */
export const verify: Words<'verify'> = {
  'verify.link': 'Einen Export prüfen',
  'verify.title': 'Einen Export prüfen',
  'verify.intro':
    'Prüft, ob jede Datei eines Exports da ist und bis aufs letzte Bit dem entspricht, was gespeichert wurde. Nichts verlässt dieses Gerät.',
  'verify.ready': 'Wählen Sie, was geprüft werden soll.',
  'verify.drop': 'Legen Sie alle Teile (ZIP) eines Exports hier ab, oder den Ordner, in den sie entpackt wurden.',
  'verify.choose-parts': 'ZIP-Teile wählen',
  'verify.choose-folder': 'Ordner wählen',
  'verify.folder-note':
    'Bei einem Ordner fragt der Browser vielleicht, ob er „hochgeladen“ werden soll. Er wird nur gelesen, und nur hier. Ein Ordner kann mehrere Exporte enthalten.',
  'verify.again': 'Einen anderen prüfen',
  'verify.collecting': 'In Ihrer Auswahl wird nach Exporten gesucht.',
  'verify.checking': '{name} wird geprüft.',
  'verify.progress-label': 'Fortschritt der Prüfung',
  'verify.progress': '{files, number} von {total, number} Dateien, {done} von {all}',
  'verify.nothing': 'In Ihrer Auswahl ist kein Export.',
  'verify.nothing-todo':
    'Teile heißen etwa „Sora export 2026-04-20 14-03 - part 001.zip“. Ein entpackter Export ist ein Ordner mit README.txt und data darin.',
  'verify.several': '{count, number} Exporte gefunden, {intact, number} davon unversehrt.',
  'verify.intact':
    'Unversehrt. {files, plural, one {Die eine Datei ist} other {Alle # Dateien sind}}, wie sie gespeichert wurden, {bytes}.',
  'verify.is-damaged': 'Beschädigt: {counted}.',
  'verify.is-incomplete': 'Nicht vollständig: {counted}.',
  'verify.damaged': '{count, plural, one {# Datei ist beschädigt} other {# Dateien sind beschädigt}}',
  'verify.missing': '{count, plural, one {# Datei fehlt} other {# Dateien fehlen}}',
  'verify.rest': '{files, plural, one {# ist} other {# sind}} wie gespeichert',
  'verify.proof':
    'Die SHA-256-Prüfsumme jeder Datei ist die, die der Export selbst nennt{parts, plural, =0 {} one {} other {, insgesamt in # Teilen}}.',
  'verify.no-manifest':
    'Seine Liste aller Dateien (manifest-sha256.txt, im letzten Teil) ist nicht hier. Nur Videos und Bilder konnten geprüft werden, anhand der Listen der Teile, die hier sind. Wählen Sie alle Teile zusammen.',
  'verify.no-manifest-folder':
    'Die Liste aller Dateien (manifest-sha256.txt) ist nicht hier. Nur Videos und Bilder konnten geprüft werden, anhand der übrigen Listen.',
  'verify.missing-parts':
    '{count, plural, one {Teil} other {Die Teile}} {numbers}{total, plural, =0 {} other { von #}} {count, plural, one {ist} other {sind}} nicht hier. Wählen Sie alle Teile zusammen, oder entpacken Sie sie in einen Ordner.',
  'verify.damaged-files': '{count, plural, one {# beschädigte Datei} other {# beschädigte Dateien}}',
  'verify.missing-files': '{count, plural, one {# fehlende Datei} other {# fehlende Dateien}}',
  'verify.foreign-files':
    '{count, plural, one {# Datei, die nicht zum Export gehört} other {# Dateien, die nicht zum Export gehören}}',
  'verify.strangers':
    '{count, plural, one {# gewählte Datei gehört zu keinem Export} other {# gewählte Dateien gehören zu keinem Export}}',
  'verify.more': 'und {count, number} weitere',
  'verify.in-zip': 'In {zip}.',
  'verify.damage.size': 'Länger oder kürzer als zuvor.',
  'verify.damage.sum': 'Der Inhalt hat sich geändert.',
  'verify.damage.crc': 'Der Inhalt stimmt, aber die ZIP-Datei sagt etwas anderes.',
  'verify.damage.unreadable': 'Die Datei lässt sich nicht lesen.',
  'verify.unreadable.not-a-zip': '{zip} ist keine ZIP-Datei mehr. Die Dateien darin gelten als fehlend.',
  'verify.unreadable.cut-short':
    '{zip} ist abgeschnitten, wie nach einem abgebrochenen Download. Die Dateien darin gelten als fehlend.',
  'verify.unreadable.directory': 'Das Inhaltsverzeichnis von {zip} ist verloren. Die Dateien darin gelten als fehlend.',

  'repair.offer': 'Sora Export kann genau diese Dateien noch einmal holen. Sie kommen als eigener kleiner Export.',
  'repair.offer-folder':
    'Sora Export kann genau diese Dateien noch einmal holen, in den Ordner, in den Ihre Exporte gehen: {folder}.',
  'repair.fetch': '{count, plural, one {# Datei noch einmal holen} other {# Dateien noch einmal holen}}',
  'repair.started':
    'Sie werden geholt. Die Leiste auf der Seite von Sora und die Schaltfläche in der Symbolleiste zeigen, wie weit es ist.',
  'repair.busy': 'Ein anderer Export läuft. Versuchen Sie es erneut, wenn er zu Ende ist.',
  'repair.lists':
    'Alle Videos und Bilder sind unversehrt. Was beschädigt ist oder fehlt, gibt nur Auskunft über sie oder zeigt sie an.',
  'repair.lists-folder':
    'Sora Export kann es neu schreiben, in dem Ordner, in den Ihre Exporte gehen: {folder}. Geholt wird nichts.',
  'repair.lists-write': 'Listen neu schreiben',
  'repair.lists-started': 'Die Listen werden geschrieben.',
  'repair.lists-written': 'Die Listen sind neu geschrieben. Geholt wurde nichts.',
  'repair.lists-export':
    'Die Videos und Bilder lassen sich öffnen wie zuvor. Ein neuer Export erstellt alles Übrige neu.',
};
