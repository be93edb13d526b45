import type { Words } from '../translation-types';

/** German words of lists, and of why something is not there. */
export const sources: Words<'sources'> = {
  'source.sora1-library': 'Bibliothek von Sora 1',
  'source.sora1-archived': 'Archiv von Sora 1',
  'source.sora1-folders': 'Ordner von Sora 1',
  'source.sora1-likes': '„Gefällt mir“ von Sora 1',
  'source.sora2-posts': 'Beiträge von Sora 2',
  'source.sora2-drafts': 'Entwürfe von Sora 2',
  'source.sora2-likes': '„Gefällt mir“ von Sora 2',
  'source.sora2-cameos': 'Cameos von Ihnen',
  'source.sora2-cameo-drafts': 'Cameo-Entwürfe',
  'source.sora2-characters': 'Ihre Charaktere',
  'source.sora2-replies': 'Ihre Antworten',
  'source.sora2-remixes': 'Remixe Ihrer Beiträge',

  'source-state.waiting': 'nicht begonnen',
  'source-state.listing': 'wird gelesen',
  'source-state.complete': 'vollständig',
  'source-state.partial': 'unvollständig',
  'source-state.unavailable': 'nicht verfügbar',
  'source-state.not-asked': 'nicht angefragt',

  'source-reason.paging-loop': 'Die Seiten dieser Liste bei Sora führten im Kreis.',
  'source-reason.empty-pages': 'Sora gab von dieser Liste eine leere Seite nach der anderen.',
  'source-reason.not-selected': 'Alles Ausgewählte wurde vor dem Ende dieser Liste gefunden.',
  'source-reason.cancelled': 'Der Export wurde vor dem Ende dieser Liste abgebrochen.',

  'reason.deleted': 'Bei Sora gelöscht',
  'reason.moderated': 'Von der Moderation bei Sora zurückgehalten',
  'reason.generation-failed': 'Sora konnte es nicht erzeugen',
  'reason.not-ready': 'Sora war damit noch nicht fertig',
  'reason.no-link': 'Sora gibt keinen Link zur Datei',
  'reason.gone': 'Die Datei ist nicht mehr bei Sora',
  'reason.refused': 'Sora hat die Datei verweigert',
  'reason.damaged': 'Die Datei kam beschädigt an',
  'reason.offline': 'Das Netzwerk hat nicht geantwortet',
  'reason.no-room': 'Es war kein Platz zum Speichern',
  'reason.cancelled': 'Der Export wurde vorher abgebrochen',
  'reason.already-saved': 'Haben Sie schon',
  'reason.not-selected': 'Nicht ausgewählt',
  'reason.other-people': 'Von jemand anderem',
};
