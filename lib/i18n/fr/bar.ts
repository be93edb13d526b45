import type { Words } from '../translation-types';

/** French words that the bar on the site’s page shows. */
export const bar: Words<'bar'> = {
  product: 'Sora Export',

  'action.export-all': 'Tout exporter',
  'action.export-lists': 'Exporter seulement les listes',
  'action.export-with-others': 'Exporter avec les fichiers des autres',
  'action.export-new': 'Exporter les nouveautés',
  'action.retry-failed': 'Réessayer les échecs',
  'action.remake-parts': 'Refaire',
  'action.save-diagnosis': 'Enregistrer un fichier de diagnostic',
  'action.pause': 'Suspendre',
  'action.resume': 'Reprendre',
  'action.cancel': 'Annuler',
  'action.show-folder': 'Ouvrir le dossier',
  'action.retry': 'Réessayer',
  'action.reload-sora': 'Recharger Sora',
  'action.reload': 'Recharger cette page',
  'action.open-library': 'Ouvrir la bibliothèque',
  'action.open-sora': 'Ouvrir Sora',
  'action.allow': 'Autoriser l’accès',
  'action.allow-folder': 'Autoriser l’accès au dossier',
  'action.choose-folder': 'Choisir un dossier',

  'owner.label': 'Bibliothèque de',
  'owner.unnamed': 'ce compte',
  'owner.workspace': 'dans un espace de travail',

  'choices.summary': 'Autres façons d’exporter',
  'choices.lists':
    'Peu de temps ? Tout ce que Sora sait de votre bibliothèque, sans les fichiers. Quelques minutes suffisent.',
  'choices.new':
    'Seulement ce que vous n’avez pas encore : ni par un export de ce navigateur, ni par ce que vous avez ajouté dans la bibliothèque.',
  'choices.others': 'Tout, y compris les fichiers des autres : ce que vous avez aimé et les remix de vos publications.',

  'picking.begin': 'Sélectionner',
  'picking.save-single': 'Enregistrer celui-ci',
  'picking.how':
    'Cliquez sur des cartes pour les choisir, ou avec la touche Maj pour prendre toutes celles qui sont entre deux. Votre choix est conservé pendant le défilement.',
  'picking.no-cards':
    'Aucune carte n’est reconnue sur cette page. Ouvrez votre bibliothèque, vos brouillons ou votre profil.',
  'picking.cards': 'Cartes de cette page',
  'picking.count': '{count, plural, =0 {Aucune sélection} one {# sélectionné} other {# sélectionnés}}',
  'picking.bytes': '(environ {bytes})',
  'picking.save': 'Enregistrer la sélection ({count, number})',
  'picking.all-shown': 'Ajouter tout ce qui est visible ({count, number})',
  'picking.end': 'Arrêter la sélection',
  'picking.saved': 'Enregistré par un export précédent',

  'status.loading': 'Vérification du compte connecté.',
  'status.signed-out': 'Vous êtes déconnecté de Sora. Connectez-vous pour exporter votre bibliothèque.',
  'status.ready': 'Prêt à exporter.',
  'status.listing': 'Export en cours. Le comptage de votre bibliothèque continue.',
  'status.fetching': 'Export de votre bibliothèque en cours.',
  'status.closing': 'Export en cours. Finalisation de la dernière partie.',
  'status.saving': 'Export en cours. Enregistrement de la dernière partie dans Téléchargements.',
  'status.writing-lists': 'Export en cours. Écriture des listes.',
  'status.waiting': 'Export en cours. Sora a demandé de patienter.',
  'status.held-up': 'Export de ce qui est recensé jusqu’ici. {what}',
  'status.waits-for-you': 'En attente de vous. {what}',
  'status.paused': 'Suspendu. Rien n’est récupéré tant que vous ne reprenez pas.',
  'status.paused-by': 'Suspendu. {what}',
  'status.complete':
    'Export terminé : {saved, plural, one {# enregistré} other {# enregistrés}}, {failed, plural, one {# échoué} other {# échoués}}, {skipped, plural, one {# ignoré} other {# ignorés}}{unavailable, plural, =0 {} one {, # source indisponible} other {, # sources indisponibles}}',
  'status.complete-empty': '{complete}. Il n’y a rien à exporter dans cette bibliothèque.',
  'status.complete-cancelled': '{complete}. Annulé avant la fin.',
  'status.given-up': '{count, plural, one {# partie n’a pas été remise.} other {# parties n’ont pas été remises.}}',
  'status.canceling':
    'Annulation en cours. Ce qui est déjà enregistré est encore remis. Annulez à nouveau pour y renoncer.',
  'status.canceling-held':
    'Annulation en cours. {what} Annulez à nouveau pour renoncer à ce qui n’a pas encore été remis.',

  'brief.loading': 'Vérification',
  'brief.signed-out': 'Déconnecté',
  'brief.ready': 'Prêt',
  'brief.paused': 'Suspendu',
  'brief.complete': 'Terminé',
  'brief.cancelled': 'Annulé',
  'brief.trouble': 'Requiert votre attention',

  'progress.label': 'Progression de l’export',
  'progress.percent': '{share, number, percent}',
  'progress.counting': 'Comptage de votre bibliothèque',
  'progress.text': '{share, number, percent}. {saved}',

  'figures.saved': '{saved, plural, one {# enregistré} other {# enregistrés}} sur {total, number}',
  'figures.saved-so-far':
    '{saved, plural, one {# enregistré} other {# enregistrés}} sur {total, number} trouvés jusqu’ici',
  'figures.failed': '{failed, plural, one {# échec} other {# échecs}}',
  'figures.skipped': '{skipped, plural, one {# ignoré} other {# ignorés}}',
  'figures.bytes': '{saved} sur environ {total}',
  'figures.left': 'encore environ {duration}',
  'figures.parts': '{count, plural, one {# partie} other {# parties}} dans Téléchargements',

  'waiting.left': 'L’export reprend dans {duration}.',

  'paused.goes-on': 'L’export reprend de lui-même dès que possible.',
  'paused.resume': '« Reprendre » essaie tout de suite.',

  'cause.detail': 'Détails : {detail}',

  'sources.summary': '{read, plural, one {# lue} other {# lues}} sur {total, plural, one {# liste} other {# listes}}',
  'sources.listed': '{listed, plural, one {# entrée} other {# entrées}}',

  'ended.title': 'Dernier export',
  'ended.where': 'Dans Téléchargements : {count, plural, one {# partie} other {# parties}}, {bytes}.',
  'ended.where-folder': 'Dans le dossier que vous avez choisi, {bytes} :',
  'ended.where-files': 'Dans Téléchargements, fichier par fichier, {bytes} :',
  'ended.unfound':
    '{count, plural, one {# élément choisi n’est} other {# éléments choisis ne sont}} plus dans vos listes sur Sora.',
  'ended.failed':
    '{count, plural, one {# fichier n’a pas pu être enregistré} other {# fichiers n’ont pas pu être enregistrés}} :',
  'ended.failure': '{reason} : {count, number}',
  'ended.gone':
    '{count, plural, one {La partie {numbers} n’est} other {Les parties {numbers} ne sont}} plus dans Téléchargements. Si vous {count, plural, one {l’avez déplacée} other {les avez déplacées}}, tout va bien. Sinon, le contenu peut être exporté de nouveau.',
  'ended.gone-files':
    'Au moins un de ses fichiers n’est plus dans Téléchargements. Si vous les avez déplacés, tout va bien. Sinon, ils peuvent être exportés de nouveau.',

  'diagnosis.offer':
    'Les réponses de Sora ont changé. Un fichier de diagnostic aide à y remédier : il contient des noms et des types de champs, mais aucun prompt, aucun nom, aucun lien. Vous pouvez le joindre à un signalement.',

  'parts.renamed': 'La partie {number, number} est complète, mais pas sous le nom prévu. Elle a été enregistrée sous',
  'files.renamed': 'Tous les fichiers ne portent pas le nom prévu. L’un d’eux a été enregistré sous',

  'ended.report': 'report.json, dans la dernière partie, dit ce qui manque et pourquoi.',
  'ended.report-file': 'data/report.json dit ce qui manque et pourquoi.',
};
