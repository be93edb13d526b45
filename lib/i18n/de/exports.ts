import type { Words } from '../translation-types';

/** German words of what the popup and the library's tab tell of exports beyond the bar. */
export const exports: Words<'exports'> = {
  'newest.title': 'Ihre neuesten Elemente',
  'newest.reading': 'Ihre Listen werden gelesen.',
  'newest.shown': 'Die neuesten {shown, number} von {total, number}',
  'newest.nothing': 'In Ihren Listen ist nichts zu speichern.',
  'newest.no-match': 'Nichts passt. Versuchen Sie es mit weniger Wörtern.',
  'newest.no-match-yet': 'Bisher passt nichts. Ihre Listen werden noch gelesen.',
  'newest.closed':
    'Ist Sora in einem Tab geöffnet, stehen hier Ihre neuesten Elemente, zum Suchen und um einige davon zu speichern.',
  'newest.show-all': 'Alles in der Bibliothek zeigen',

  'tell-end.label': 'Bescheid geben, wenn es fertig ist',

  'detail.title': 'Der Export im Einzelnen',
  'detail.active': '{count, plural, =0 {Keine Datei unterwegs} one {# Datei unterwegs} other {# Dateien unterwegs}}',
  'detail.bytes': '{bytes} von {total}',
  'detail.failed': '{count, plural, one {# Datei konnte} other {# Dateien konnten}} bisher nicht gespeichert werden',
  'detail.retry': 'Was fehlt, kann noch einmal angefordert werden, sobald dieser Export beendet ist.',
  'detail.lists': 'Zahlen nach Listen',
  'detail.list': 'Liste',
  'detail.found': 'Gefunden',
  'detail.saved': 'Gespeichert',
  'detail.not-saved': 'Fehlgeschlagen',
  'detail.lists-note': 'Ein Element, das in mehreren Listen steht, zählt in jeder von ihnen.',

  'history.title': 'Frühere Exporte',
  'history.back': 'Zurück zur Bibliothek',
  'history.loading': 'Frühere Exporte werden durchgesehen.',
  'history.none': 'Noch ist kein Export beendet.',
  'history.none-todo': 'Was Sie von hier exportieren, steht dann hier, mit allem, was dabei nicht zu bekommen war.',
  'history.all': 'Die ganze Bibliothek',
  'history.new': 'Was neu war',
  'history.again': 'Noch einmal, was fehlte',
  'history.selected': 'Eine Auswahl',
  'history.repair': 'Was beschädigt war oder fehlte',
  'history.lists': '{what}, Listen ohne Dateien',
  'history.saved': '{count, number} gespeichert',
  'history.cancelled': 'Vor dem Ende abgebrochen',
  'history.where': '{bytes} in {count, plural, one {# Teil} other {# Teilen}}',
  'history.no-parts': 'Keine Datei',
  'history.show': 'Im Ordner zeigen',
  'history.forgotten': 'Der Browser führt diese Teile nicht mehr unter seinen Downloads.',
  'history.forgotten-files': 'Der Browser führt diese Dateien nicht mehr unter seinen Downloads.',
  'history.retry': '{count, number} fehlgeschlagene wiederholen',
  'history.busy': 'Was fehlt, kann noch einmal angefordert werden, sobald der laufende Export beendet ist.',

  'forget.title': 'Was gemerkt ist',
  'forget.what':
    '{count, plural, =0 {Nichts ist gemerkt: Jedes Element gilt als neu.} one {# Element ist als gespeichert gemerkt: mit seiner Kennung bei Sora, ohne Worte und Bilder. „Neues exportieren“ lässt es aus, und die Seite von Sora markiert es.} other {# Elemente sind als gespeichert gemerkt: mit ihren Kennungen bei Sora, ohne Worte und Bilder. „Neues exportieren“ lässt sie aus, und die Seite von Sora markiert sie.}}',
  'forget.ask': 'Vergessen, was gespeichert wurde',
  'forget.sure':
    'Alles gilt dann wieder als neu, und was frühere Exporte nicht speichern konnten, kann von hier aus nicht mehr angefordert werden. Keine Datei wird gelöscht, weder unter Downloads noch bei Sora.',
  'forget.yes': 'Vergessen',
  'forget.no': 'Behalten',
};
