import type { Words } from '../translation-types';

/** German words of what is said before an export starts, and of what a person has already. */
export const again: Words<'again'> = {
  'forecast.new-since': '{count, number} neu seit {when}',
  'forecast.more-since': 'Mehr als {count, number} neu seit {when}',
  'forecast.none-since': 'Nichts Neues seit {when}',
  'forecast.none-at-heads': 'Nichts Neues in Bibliothek, Entwürfen und Beiträgen seit {when}',
  'forecast.missing': '{count, number} noch nicht gespeichert',
  'forecast.none': 'Nichts Neues',
  'forecast.export-new': '{count, number} neue exportieren',
  'forecast.items': '{count, plural, one {# Element} other {# Elemente}}',
  'forecast.about': 'etwa {bytes}',
  'forecast.at-least': 'mindestens {bytes}',
  'forecast.up-to': 'bis zu {bytes}',
  'forecast.time': 'etwa {duration}',
  'forecast.room':
    'Braucht während der Arbeit {needed} von den {free}, die im Browser frei sind, und {total} unter Downloads. Wie viel dort frei ist, verrät der Browser nicht.',
  'forecast.room-folder':
    'Braucht {total} dort, wo der gewählte Ordner liegt, abzüglich dessen, was schon darin ist. Wie viel dort frei ist, verrät der Browser nicht.',
  'forecast.room-files': 'Braucht {total} unter Downloads. Wie viel dort frei ist, verrät der Browser nicht.',
  'forecast.tight':
    'Braucht während der Arbeit {needed} im Browser, frei sind {free}. Der Export hält an, wenn sie voll sind, und geht weiter, sobald Platz ist.',
  'have.title': 'Was Sie schon haben',
  'have.intro':
    'Fügen Sie hinzu, was Sie auf einem anderen Computer exportiert oder mit einem anderen Werkzeug gespeichert haben. „Neues exportieren“ lässt es dann aus. Dateien werden nur gelesen, und nur auf diesem Gerät.',
  'have.drop':
    'Legen Sie ZIP-Teile oder den Ordner eines Exports, eine Verlaufsdatei oder das hier ab, was SoraVault oder Save Sora gespeichert hat, oder wählen Sie es aus.',
  'have.choose-files': 'Dateien wählen',
  'have.choose-folder': 'Ordner wählen',
  'have.save-history': 'Verlauf für einen anderen Computer speichern',
  'have.reading': 'Ihre Auswahl wird gelesen.',
  'have.result':
    '{name}: {count, plural, =0 {kein Element} one {# Element} other {# Elemente}} erkannt{absent, plural, =0 {} other {, # nicht gefunden}}.',
  'have.absent':
    '{count, plural, one {# ist aufgeführt, und seine Datei ist nicht da} other {# sind aufgeführt, und ihre Dateien sind nicht da}}',
  'have.more': 'und {count, number} weitere',
  'have.other-account': 'Es gehört zu einem anderen Konto und zählt für dessen Exporte.',
  'have.nothing': 'Darin wurde nichts erkannt.',
  'have.nothing-todo':
    'Eine Liste allein genügt nicht: Die Dateien dazu müssen in Ihrer Auswahl sein. Dateien anderer Werkzeuge werden an den Kennungen in ihren Namen erkannt.',
  'have.added': 'Bisher hinzugefügt',
  'have.kept': '{kind}, {count, plural, one {# Element} other {# Elemente}}, hinzugefügt: {when}',
  'have.forget': 'Vergessen',
  'have.forget-label': '{name} vergessen',
  'have.kind.export': 'Export',
  'have.kind.history': 'Verlauf',
  'have.kind.soravault': 'SoraVault',
  'have.kind.save-sora': 'Save Sora',
  'have.kind.files': 'Dateien',
  'have.fault.not-a-zip': '{name} ist keine ZIP-Datei.',
  'have.fault.cut-short': '{name} ist abgeschnitten, wie nach einem abgebrochenen Download.',
  'have.fault.directory': 'Das Inhaltsverzeichnis von {name} ist verloren.',
  'have.fault.no-list': '{name} enthält nicht, was der Name sagt, oder wurde verändert.',
  'have.fault.too-large': '{name} ist größer als jede Liste einer Bibliothek.',
  'have.fault.newer': '{name} stammt von einer neueren Version von Sora Export. Aktualisieren Sie zuerst diese hier.',
};
