import type { Words } from '../translation-types';

/** German words that the bar on the site’s page shows. */
export const bar: Words<'bar'> = {
  product: 'Sora Export',

  'action.export-all': 'Alles exportieren',
  'action.export-lists': 'Nur Listen exportieren',
  'action.export-with-others': 'Mit Dateien anderer exportieren',
  'action.export-new': 'Neues exportieren',
  'action.retry-failed': 'Fehlgeschlagene wiederholen',
  'action.remake-parts': 'Neu erstellen',
  'action.save-diagnosis': 'Diagnosedatei speichern',
  'action.pause': 'Anhalten',
  'action.resume': 'Fortsetzen',
  'action.cancel': 'Abbrechen',
  'action.show-folder': 'Ordner öffnen',
  'action.retry': 'Erneut versuchen',
  'action.reload-sora': 'Sora neu laden',
  'action.reload': 'Diese Seite neu laden',
  'action.open-library': 'Bibliothek öffnen',
  'action.open-sora': 'Sora öffnen',
  'action.allow': 'Zugriff erlauben',
  'action.allow-folder': 'Zugriff auf den Ordner erlauben',
  'action.choose-folder': 'Ordner wählen',

  'owner.label': 'Bibliothek von',
  'owner.unnamed': 'diesem Konto',
  'owner.workspace': 'in einem Arbeitsbereich',

  'choices.summary': 'Andere Arten zu exportieren',
  'choices.lists': 'In Eile? Alles, was Sora über Ihre Bibliothek weiß, ohne die Dateien. Dauert nur Minuten.',
  'choices.new':
    'Nur was Sie noch nicht haben: weder aus einem Export dieses Browsers noch aus dem, was Sie in der Bibliothek hinzugefügt haben.',
  'choices.others': 'Alles, und dazu die Dateien anderer: was Ihnen gefallen hat, und Remixe Ihrer Beiträge.',

  'picking.begin': 'Auswählen',
  'picking.save-single': 'Dies speichern',
  'picking.how':
    'Klicken Sie auf Karten, um sie auszuwählen, mit der Umschalttaste auf alle dazwischen. Die Auswahl bleibt beim Scrollen erhalten.',
  'picking.no-cards':
    'Auf dieser Seite wird keine Karte erkannt. Öffnen Sie Ihre Bibliothek, Ihre Entwürfe oder Ihr Profil.',
  'picking.cards': 'Karten auf dieser Seite',
  'picking.count': '{count, plural, =0 {Nichts ausgewählt} one {# ausgewählt} other {# ausgewählt}}',
  'picking.bytes': '(etwa {bytes})',
  'picking.save': '{count, number} ausgewählte speichern',
  'picking.all-shown': 'Alle {count, number} sichtbaren hinzufügen',
  'picking.end': 'Auswahl beenden',
  'picking.saved': 'Von einem früheren Export gespeichert',

  'status.loading': 'Es wird geprüft, welches Konto angemeldet ist.',
  'status.signed-out': 'Sie sind bei Sora abgemeldet. Melden Sie sich an, um Ihre Bibliothek zu exportieren.',
  'status.ready': 'Bereit zum Exportieren.',
  'status.listing': 'Export läuft. Ihre Bibliothek wird noch gezählt.',
  'status.fetching': 'Ihre Bibliothek wird exportiert.',
  'status.closing': 'Export läuft. Der letzte Teil wird fertiggestellt.',
  'status.saving': 'Export läuft. Der letzte Teil wird unter Downloads gespeichert.',
  'status.writing-lists': 'Export läuft. Die Listen werden geschrieben.',
  'status.waiting': 'Export läuft. Sora hat um eine Wartezeit gebeten.',
  'status.held-up': 'Was bisher aufgelistet ist, wird exportiert. {what}',
  'status.waits-for-you': 'Wartet auf Sie. {what}',
  'status.paused': 'Angehalten. Es wird nichts geladen, bis Sie fortsetzen.',
  'status.paused-by': 'Angehalten. {what}',
  'status.complete':
    'Export abgeschlossen: {saved, number} gespeichert, {failed, number} fehlgeschlagen, {skipped, number} übersprungen{unavailable, plural, =0 {} one {, # Quelle nicht verfügbar} other {, # Quellen nicht verfügbar}}',
  'status.complete-empty': '{complete}. In dieser Bibliothek gibt es nichts zu exportieren.',
  'status.complete-cancelled': '{complete}. Vor dem Ende abgebrochen.',
  'status.given-up':
    '{count, plural, one {# Teil wurde nicht ausgeliefert.} other {# Teile wurden nicht ausgeliefert.}}',
  'status.canceling':
    'Export wird abgebrochen. Was bisher gespeichert ist, wird noch ausgeliefert. Erneut abbrechen, um darauf zu verzichten.',
  'status.canceling-held':
    'Export wird abgebrochen. {what} Erneut abbrechen, um auf das zu verzichten, was noch nicht angekommen ist.',

  'brief.loading': 'Wird geprüft',
  'brief.signed-out': 'Abgemeldet',
  'brief.ready': 'Bereit',
  'brief.paused': 'Angehalten',
  'brief.complete': 'Abgeschlossen',
  'brief.cancelled': 'Abgebrochen',
  'brief.trouble': 'Braucht Ihre Aufmerksamkeit',

  'progress.label': 'Fortschritt des Exports',
  'progress.percent': '{share, number, percent}',
  'progress.counting': 'Ihre Bibliothek wird gezählt',
  'progress.text': '{share, number, percent}. {saved}',

  'figures.saved': '{saved, number} von {total, number} gespeichert',
  'figures.saved-so-far': '{saved, number} von {total, number} bisher gefundenen gespeichert',
  'figures.failed': '{failed, number} fehlgeschlagen',
  'figures.skipped': '{skipped, number} übersprungen',
  'figures.bytes': '{saved} von etwa {total}',
  'figures.left': 'noch etwa {duration}',
  'figures.parts': '{count, plural, one {# Teil} other {# Teile}} unter Downloads',

  'waiting.left': 'Der Export geht in {duration} weiter.',

  'paused.goes-on': 'Der Export geht von selbst weiter, sobald er kann.',
  'paused.resume': '„Fortsetzen“ versucht es sofort.',

  'cause.detail': 'Einzelheiten: {detail}',

  'sources.summary': '{read, number} von {total, plural, one {# Liste} other {# Listen}} gelesen',
  'sources.listed': '{listed, plural, one {# Eintrag} other {# Einträge}}',

  'ended.title': 'Letzter Export',
  'ended.where': 'Unter Downloads: {count, plural, one {# Teil} other {# Teile}}, {bytes}.',
  'ended.where-folder': 'In dem Ordner, den Sie gewählt haben, {bytes}:',
  'ended.where-files': 'Unter Downloads, Datei für Datei, {bytes}:',
  'ended.unfound':
    '{count, plural, one {# ausgewähltes Element ist} other {# ausgewählte Elemente sind}} nicht mehr in Ihren Listen bei Sora.',
  'ended.failed': '{count, plural, one {# Datei konnte} other {# Dateien konnten}} nicht gespeichert werden:',
  'ended.failure': '{reason}: {count, number}',
  'ended.gone':
    '{count, plural, one {Teil {numbers} ist} other {Die Teile {numbers} sind}} nicht mehr unter Downloads. Wenn Sie {count, plural, one {ihn} other {sie}} verschoben haben, ist alles gut. Wenn nicht, lässt sich der Inhalt noch einmal exportieren.',
  'ended.gone-files':
    'Mindestens eine der Dateien ist nicht mehr unter Downloads. Wenn Sie sie verschoben haben, ist alles gut. Wenn nicht, lassen sie sich noch einmal exportieren.',

  'diagnosis.offer':
    'Die Antworten von Sora haben sich geändert. Eine Diagnosedatei hilft, das zu beheben: Sie enthält Namen und Typen von Feldern, aber keinen Prompt, keinen Namen und keinen Link. Sie können sie einem Fehlerbericht beilegen.',

  'parts.renamed':
    'Teil {number, number} ist vollständig, trägt aber nicht den vorgesehenen Namen. Er wurde gespeichert als',
  'files.renamed': 'Nicht jede Datei trägt den vorgesehenen Namen. Eine wurde gespeichert als',

  'ended.report': 'report.json im letzten Teil sagt, was fehlt und warum.',
  'ended.report-file': 'data/report.json sagt, was fehlt und warum.',
};
