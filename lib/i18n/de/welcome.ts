import type { Words } from '../translation-types';

/** German words of the first-run page. */
export const welcome: Words<'welcome'> = {
  'welcome.title': 'Behalten Sie, was Sie mit Sora gemacht haben',
  'welcome.what':
    'Sora Export speichert Ihre ganze Sora-Bibliothek als ZIP-Dateien unter Downloads: jedes Video und Bild, mit Prompt, Datum und allem, was Sora darüber weiß.',
  'welcome.safe':
    'Es liest nur: In Ihrem Konto wird nichts geändert, und niemandem wird etwas geschickt, denn alles bleibt auf diesem Computer.',
  'welcome.start':
    'Öffnen Sie zum Start Ihre Bibliothek, melden Sie sich an, falls Sora fragt, und klicken Sie auf „{button}“ in der Leiste unten auf der Seite.',
  'welcome.open': 'Ihre Sora-Bibliothek öffnen',
};
