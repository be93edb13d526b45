import type { Words } from '../translation-types';

/** French words of what the popup and the library's tab tell of exports beyond the bar. */
export const exports: Words<'exports'> = {
  'newest.title': 'Vos éléments les plus récents',
  'newest.reading': 'Lecture de vos listes en cours.',
  'newest.shown': 'Les {shown, number} plus récents sur {total, number}',
  'newest.nothing': 'Il n’y a rien à enregistrer dans vos listes.',
  'newest.no-match': 'Aucun résultat. Essayez moins de mots.',
  'newest.no-match-yet': 'Aucun résultat pour l’instant. Vos listes sont encore en cours de lecture.',
  'newest.closed':
    'Quand Sora est ouvert dans un onglet, vos éléments les plus récents s’affichent ici, pour y chercher et en enregistrer quelques-uns.',
  'newest.show-all': 'Tout voir dans la bibliothèque',

  'tell-end.label': 'Me prévenir à la fin',

  'detail.title': 'L’export en détail',
  'detail.active': '{count, plural, =0 {Aucun fichier en route} one {# fichier en route} other {# fichiers en route}}',
  'detail.bytes': '{bytes} sur {total}',
  'detail.failed':
    '{count, plural, one {# fichier n’a pas pu être enregistré} other {# fichiers n’ont pas pu être enregistrés}} jusqu’ici',
  'detail.retry': 'Ce qui manque pourra être redemandé quand cet export sera terminé.',
  'detail.lists': 'Chiffres par liste',
  'detail.list': 'Liste',
  'detail.found': 'Trouvés',
  'detail.saved': 'Enregistrés',
  'detail.not-saved': 'Échecs',
  'detail.lists-note': 'Un élément présent dans plusieurs listes compte dans chacune d’elles.',

  'history.title': 'Exports précédents',
  'history.back': 'Retour à la bibliothèque',
  'history.loading': 'Lecture des exports précédents.',
  'history.none': 'Aucun export n’est encore terminé.',
  'history.none-todo': 'Ce que vous exporterez d’ici figurera ici, avec ce qui n’aura pas pu être obtenu.',
  'history.all': 'Toute la bibliothèque',
  'history.new': 'Les nouveautés',
  'history.again': 'De nouveau, ce qui manquait',
  'history.selected': 'Une sélection',
  'history.repair': 'Ce qui était endommagé ou manquait',
  'history.lists': '{what}, listes sans fichiers',
  'history.saved': '{count, plural, one {# enregistré} other {# enregistrés}}',
  'history.cancelled': 'Annulé avant la fin',
  'history.where': '{bytes} en {count, plural, one {# partie} other {# parties}}',
  'history.no-parts': 'Aucun fichier',
  'history.show': 'Afficher dans le dossier',
  'history.forgotten': 'Le navigateur ne mentionne plus ces parties parmi ses téléchargements.',
  'history.forgotten-files': 'Le navigateur ne mentionne plus ces fichiers parmi ses téléchargements.',
  'history.retry': '{count, plural, one {Réessayer # échec} other {Réessayer # échecs}}',
  'history.busy': 'Ce qui manque pourra être redemandé quand l’export en cours sera terminé.',

  'forget.title': 'Ce qui est retenu',
  'forget.what':
    '{count, plural, =0 {Rien n’est retenu : chaque élément compte comme nouveau.} one {# élément est retenu comme enregistré : par son identifiant chez Sora, sans ses mots ni ses images. « Exporter les nouveautés » le laisse de côté, et la page de Sora le marque.} other {# éléments sont retenus comme enregistrés : par leurs identifiants chez Sora, sans leurs mots ni leurs images. « Exporter les nouveautés » les laisse de côté, et la page de Sora les marque.}}',
  'forget.ask': 'Oublier ce qui a été enregistré',
  'forget.sure':
    'Tout comptera de nouveau comme nouveau, et ce que les exports précédents n’ont pas pu enregistrer ne pourra plus être redemandé d’ici. Aucun fichier n’est supprimé, ni dans Téléchargements ni sur Sora.',
  'forget.yes': 'Oublier',
  'forget.no': 'Garder',
};
