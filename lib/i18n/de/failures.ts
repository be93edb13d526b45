import type { Words } from '../translation-types';

/** German words of what may go wrong. */
export const failures: Words<'failures'> = {
  'failure.signed-out.what': 'Sie sind bei Sora abgemeldet.',
  'failure.signed-out.safe': 'Alle bisher gespeicherten Dateien bleiben erhalten.',
  'failure.signed-out.todo': 'Melden Sie sich auf der Seite von Sora an.',
  'failure.token-ended.what': 'Die Freigabe von Sora für diesen Browser ist abgelaufen.',
  'failure.token-ended.safe': 'Alle bisher gespeicherten Dateien bleiben erhalten.',
  'failure.token-ended.todo':
    'Laden Sie den Tab von Sora neu, um eine neue zu erhalten. Schließen Sie vorher ab, was Sie dort gerade schreiben. Ist kein Tab offen, wird einer geöffnet.',
  'failure.other-account.what': 'Bei Sora ist ein anderes Konto angemeldet.',
  'failure.other-account.safe':
    'Alle bisher gespeicherten Dateien bleiben erhalten, und nichts vom anderen Konto ist darunter.',
  'failure.other-account.todo': 'Melden Sie sich mit dem Konto an, zu dem dieser Export gehört.',
  'failure.other-workspace.what': 'Sora ist in einem anderen Arbeitsbereich Ihres Kontos geöffnet.',
  'failure.other-workspace.safe':
    'Alle bisher gespeicherten Dateien bleiben erhalten, und nichts vom anderen Arbeitsbereich ist darunter.',
  'failure.other-workspace.todo':
    'Wechseln Sie zu dem Arbeitsbereich oder dem persönlichen Konto, zu dem dieser Export gehört.',
  'failure.workspace-refused.what': 'Sora öffnet Ihrem Arbeitsbereich diesen Teil der Website nicht.',
  'failure.workspace-refused.safe': 'Alle bisher gespeicherten Dateien bleiben erhalten.',
  'failure.workspace-refused.todo':
    'Fragen Sie, wer den Arbeitsbereich verwaltet. Liegt Ihre Bibliothek in Ihrem persönlichen Konto, wechseln Sie zu diesem.',
  'failure.site-changed.what': 'Sora hat auf eine Weise geantwortet, die diese Version nicht versteht.',
  'failure.site-changed.safe': 'Alle bisher gespeicherten Dateien bleiben erhalten.',
  'failure.site-changed.todo': 'Sehen Sie nach, ob es eine neue Version von Sora Export gibt.',
  'failure.site-refused.what': 'Sora verweigert die Antwort.',
  'failure.site-refused.safe': 'Alle bisher gespeicherten Dateien bleiben erhalten.',
  'failure.site-refused.todo':
    'Öffnen Sie die Seite von Sora und warten Sie, bis sie Ihre Bibliothek zeigt. Vielleicht fragt sie, ob Sie ein Mensch sind.',
  'failure.site-busy.what': 'Sora ist zu beschäftigt, um zu antworten.',
  'failure.site-busy.safe': 'Alle bisher gespeicherten Dateien bleiben erhalten.',
  'failure.site-busy.todo': 'Geben Sie Sora ein paar Minuten.',
  'failure.no-access.what': 'Sora öffnet Ihrem Konto oder Land diesen Teil der Website nicht.',
  'failure.no-access.safe': 'Alle bisher gespeicherten Dateien bleiben erhalten.',
  'failure.no-access.todo': 'Prüfen Sie auf der Seite von Sora, ob Sie ihn dort öffnen können.',
  'failure.not-found.what': 'Sora sagt, dass es das nicht gibt.',
  'failure.not-found.safe': 'Alle bisher gespeicherten Dateien bleiben erhalten.',
  'failure.not-found.todo': 'Prüfen Sie auf der Seite von Sora, ob es noch da ist.',
  'failure.offline.what': 'Es besteht keine Verbindung zu Sora.',
  'failure.offline.safe': 'Alle bisher gespeicherten Dateien bleiben erhalten.',
  'failure.offline.todo': 'Prüfen Sie Ihre Internetverbindung.',
  'failure.link-expired.what': 'Der Link von Sora zu einer Datei ist nicht mehr gültig.',
  'failure.link-expired.safe': 'Alle bisher gespeicherten Dateien bleiben erhalten.',
  'failure.link-expired.todo': 'Versuchen Sie es erneut: Es werden neue Links angefragt.',
  'failure.media-gone.what': 'Eine Datei ist nicht mehr bei Sora.',
  'failure.media-gone.safe': 'Alle anderen Dateien bleiben erhalten.',
  'failure.media-gone.todo': 'Prüfen Sie auf der Seite von Sora, ob es dort noch abgespielt wird.',
  'failure.media-refused.what': 'Sora hat eine Datei verweigert.',
  'failure.media-refused.safe': 'Alle anderen Dateien bleiben erhalten.',
  'failure.media-refused.todo': 'Versuchen Sie es später erneut.',
  'failure.media-elsewhere.what':
    'Sora bewahrt seine Dateien auf einem anderen Server auf, den Sora Export noch nicht fragen darf.',
  'failure.media-elsewhere.safe': 'Alle bisher gespeicherten Dateien bleiben erhalten.',
  'failure.media-elsewhere.todo':
    'Erlauben Sie, von blob.core.windows.net zu lesen, dem Speicher, den Sora bekanntermaßen nutzt. Dorthin wird nichts gesendet. Die übrigen Dateien werden inzwischen gespeichert. Ohne diese Erlaubnis bleiben am Ende solche Dateien aus, wenn es wenige sind.',
  'failure.media-damaged.what': 'Eine Datei kam beschädigt an.',
  'failure.media-damaged.safe': 'Sie wurde ausgelassen. Alle anderen Dateien bleiben erhalten.',
  'failure.media-damaged.todo': 'Versuchen Sie es erneut: Die Datei wird noch einmal angefragt.',
  'failure.no-permission.what': 'Sora Export darf nicht mehr von Sora lesen.',
  'failure.no-permission.safe': 'Alle bisher gespeicherten Dateien bleiben erhalten.',
  'failure.no-permission.todo':
    'Erlauben Sie es wieder, hier oder in der Liste der Erweiterungen des Browsers, und laden Sie die offenen Seiten von Sora neu.',
  'failure.no-room.what': 'Auf diesem Gerät ist kein Platz mehr.',
  'failure.no-room.safe': 'Alle bisher gespeicherten Dateien bleiben erhalten.',
  'failure.no-room.todo':
    '{needed, select, unknown {Geben Sie Speicherplatz frei.} other {Geben Sie mindestens {needed} Speicherplatz frei.}}',
  'failure.save-failed.what':
    '{saved, select, part {Der Browser konnte einen Teil nicht unter Downloads speichern.} other {Der Browser konnte eine Datei nicht unter Downloads speichern.}}',
  'failure.save-failed.safe':
    '{saved, select, part {Der Teil bleibt im Browser, bis er gespeichert werden kann.} other {Alle bisher gespeicherten Dateien bleiben erhalten.}}',
  'failure.save-failed.todo': 'Prüfen Sie, ob der Ordner Downloads beschreibbar ist und Platz hat.',
  'failure.save-cancelled.what':
    '{saved, select, part {Ein Teil wurde nicht gespeichert, weil sein Download abgebrochen wurde.} other {Eine Datei wurde nicht gespeichert, weil ihr Download abgebrochen wurde.}}',
  'failure.save-cancelled.safe':
    '{saved, select, part {Der Teil bleibt im Browser. Es wird nichts versucht, bis Sie es sagen.} other {Alle bisher gespeicherten Dateien bleiben erhalten. Es wird nichts versucht, bis Sie es sagen.}}',
  'failure.save-cancelled.todo':
    '„Fortsetzen“ versucht es noch einmal. Fragt der Browser nach dem Speicherort, wählen Sie einen, oder schalten Sie diese Frage in seinen Einstellungen für Downloads ab.',
  'failure.save-no-room.what':
    '{saved, select, part {Unter Downloads ist kein Platz für einen Teil.} other {Unter Downloads ist kein Platz für eine Datei.}}',
  'failure.save-no-room.safe':
    '{saved, select, part {Der Teil bleibt im Browser, bis er gespeichert werden kann.} other {Alle bisher gespeicherten Dateien bleiben erhalten.}}',
  'failure.save-no-room.todo':
    '{needed, select, unknown {Geben Sie Platz auf dem Laufwerk des Ordners Downloads frei.} other {Geben Sie mindestens {needed} auf dem Laufwerk des Ordners Downloads frei.}}',
  'failure.save-paused.what':
    '{saved, select, part {Der Download eines Teils ist angehalten.} other {Der Download einer Datei ist angehalten.}}',
  'failure.save-paused.safe':
    '{saved, select, part {Der Teil bleibt im Browser, bis er gespeichert ist.} other {Alle bisher gespeicherten Dateien bleiben erhalten.}}',
  'failure.save-paused.todo': 'Setzen Sie ihn in der Liste der Downloads des Browsers fort.',
  'failure.save-asks.what':
    '{saved, select, part {Der Browser fragt, wo ein Teil gespeichert werden soll.} other {Der Browser fragt, wo eine Datei gespeichert werden soll.}}',
  'failure.save-asks.safe':
    '{saved, select, part {Der Teil bleibt im Browser, bis er gespeichert ist.} other {Alle bisher gespeicherten Dateien bleiben erhalten.}}',
  'failure.save-asks.todo':
    'Wählen Sie in seinem Fenster einen Ort. Um nicht mehr gefragt zu werden, schalten Sie diese Frage in den Einstellungen des Browsers für Downloads ab.',
  'failure.save-held.what':
    '{saved, select, part {Der Browser hält einen Teil zurück und fragt, ob er behalten werden soll.} other {Der Browser hält eine Datei zurück und fragt, ob sie behalten werden soll.}}',
  'failure.save-held.safe':
    '{saved, select, part {Der Teil bleibt im Browser, bis er gespeichert ist.} other {Alle bisher gespeicherten Dateien bleiben erhalten.}}',
  'failure.save-held.todo':
    '{saved, select, part {Wählen Sie in der Liste der Downloads des Browsers, ihn zu behalten: Er enthält Ihre eigenen Dateien.} other {Wählen Sie in der Liste der Downloads des Browsers, sie zu behalten: Es ist Ihre eigene Datei.}}',
  'failure.no-folder.what': 'Für Exporte ist kein Ordner gewählt.',
  'failure.no-folder.safe': 'Alle bisher gespeicherten Dateien bleiben erhalten.',
  'failure.no-folder.todo': 'Wählen Sie in der Bibliothek einen Ordner oder ein anderes Ziel für Exporte.',
  'failure.folder-not-allowed.what':
    'Sora Export darf nicht in den gewählten Ordner schreiben: Browser fragen danach von Neuem.',
  'failure.folder-not-allowed.safe': 'Alle bisher gespeicherten Dateien bleiben erhalten.',
  'failure.folder-not-allowed.todo':
    'Erlauben Sie es in der Bibliothek. „Bei jedem Besuch zulassen“ regelt das auf Dauer, wo der Browser es anbietet.',
  'failure.folder-gone.what': 'Der gewählte Ordner ist nicht da.',
  'failure.folder-gone.safe': 'Alle bisher gespeicherten Dateien bleiben erhalten.',
  'failure.folder-gone.todo':
    'Legen Sie ihn zurück, oder schließen Sie das Laufwerk an, auf dem er liegt. Sie können in der Bibliothek auch einen anderen Ordner wählen: Was dort fehlt, wird erneut geholt.',
  'failure.folder-full.what': 'Wo der gewählte Ordner liegt, ist kein Platz mehr.',
  'failure.folder-full.safe': 'Alle bisher gespeicherten Dateien bleiben erhalten.',
  'failure.folder-full.todo':
    '{needed, select, unknown {Geben Sie auf seinem Laufwerk Platz frei.} other {Geben Sie auf seinem Laufwerk mindestens {needed} frei.}}',
  'failure.folder-failed.what': 'Der Browser konnte nicht in den gewählten Ordner schreiben.',
  'failure.folder-failed.safe': 'Alle bisher gespeicherten Dateien bleiben erhalten.',
  'failure.folder-failed.todo':
    'Prüfen Sie, ob der Ordner beschreibbar ist und kein anderes Programm seine Dateien festhält.',
  'failure.store-newer.what': 'Der Speicher von Sora Export wurde von einer neueren Version angelegt.',
  'failure.store-newer.safe': 'Darin wurde nichts verändert, und was Sie exportiert haben, ist nicht betroffen.',
  'failure.store-newer.todo':
    'Installieren Sie die neueste Version von Sora Export über diese; sie macht damit weiter. Entfernen Sie die Erweiterung nicht: Fertige Teile, die noch nicht in den Downloads sind, gingen dabei verloren.',
  'failure.store-damaged.what': 'Der Speicher von Sora Export enthält nicht, was er sollte.',
  'failure.store-damaged.safe':
    'Darin wurde nichts verändert oder gelöscht, und was Sie exportiert haben, ist nicht betroffen.',
  'failure.store-damaged.todo':
    'Bitte melden Sie es mit den Einzelheiten unten und warten Sie nach Möglichkeit auf ein Update. Wenn Sie Sora Export entfernen und neu installieren, beginnen Sie von vorn, verlieren aber alle fertigen Teile, die noch nicht in den Downloads sind.',
  'failure.store-broken.what': 'Der Browser öffnet den Speicher von Sora Export nicht.',
  'failure.store-broken.safe': 'Was Sie exportiert haben, ist nicht betroffen.',
  'failure.store-broken.todo':
    'Starten Sie den Browser neu. Hilft das nicht, prüfen Sie, ob das Laufwerk voll ist. Entfernen Sie Sora Export nicht: Fertige Teile, die noch nicht in den Downloads sind, gingen dabei verloren.',
  'failure.export-damaged.what':
    'Die Aufzeichnungen zu diesem Export waren beschädigt, deshalb konnte er nicht wie vorgesehen fortgesetzt werden.',
  'failure.export-damaged.safe':
    'Alle bereits gespeicherten Dateien und fertigen Teile bleiben erhalten. Fertige Teile kommen in die Downloads.',
  'failure.export-damaged.todo':
    'Starten Sie einen neuen Export, um das Fehlende zu holen. Falls es wieder vorkommt, melden Sie es bitte.',
  'failure.no-fetcher.what': 'Der Teil von Sora Export, der Dateien abruft, startet nicht.',
  'failure.no-fetcher.safe': 'Alle bisher gespeicherten Dateien bleiben erhalten.',
  'failure.no-fetcher.todo': 'Starten Sie den Browser neu. Hilft das nicht, melden Sie es bitte.',
  'failure.too-large.what': 'Das ist zu viel, um es auf einmal zu speichern.',
  'failure.too-large.safe': 'Es wurde nichts verändert.',
  'failure.too-large.todo': 'Wählen Sie weniger aus, oder exportieren Sie es in Teilen.',
  'failure.nothing-left.what': 'Was hier noch einmal exportiert werden sollte, ist nicht mehr bekannt.',
  'failure.nothing-left.safe': 'Was Sie exportiert haben, ist nicht betroffen.',
  'failure.nothing-left.todo': '„Alles exportieren“ holt alles, was Sora noch hat.',
  'failure.not-there.what': 'Sora Export antwortet nicht.',
  'failure.not-there.safe': 'Alle bisher gespeicherten Dateien bleiben erhalten.',
  'failure.not-there.todo': 'Versuchen Sie es erneut. Hilft das nicht, starten Sie den Browser neu.',
  'failure.not-allowed.what': 'Diese Seite darf Sora Export keine Aufträge geben.',
  'failure.not-allowed.safe': 'Es wurde nichts verändert.',
  'failure.not-allowed.todo': 'Verwenden Sie die Schaltfläche der Erweiterung in der Symbolleiste des Browsers.',
  'failure.bad-message.what': 'Zwei Teile von Sora Export verstehen einander nicht.',
  'failure.bad-message.safe': 'Alle bisher gespeicherten Dateien bleiben erhalten.',
  'failure.bad-message.todo': 'Starten Sie den Browser neu, damit beide dieselbe Version haben.',
  'failure.extension-updated.what': 'Sora Export wurde aktualisiert, während diese Seite offen war.',
  'failure.extension-updated.safe': 'Ein laufender Export geht weiter.',
  'failure.extension-updated.todo': 'Laden Sie die Seite neu, um sie wieder zu verbinden.',
  'failure.bug.what': 'Etwas Unerwartetes ist schiefgegangen.',
  'failure.bug.safe': 'Alle bisher gespeicherten Dateien bleiben erhalten.',
  'failure.bug.todo': 'Geschieht es wieder, melden Sie es bitte mit den Einzelheiten unten.',
};
