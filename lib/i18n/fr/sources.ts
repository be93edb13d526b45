import type { Words } from '../translation-types';

/** French words of lists, and of why something is not there. */
export const sources: Words<'sources'> = {
  'source.sora1-library': 'Bibliothèque de Sora 1',
  'source.sora1-archived': 'Archives de Sora 1',
  'source.sora1-folders': 'Dossiers de Sora 1',
  'source.sora1-likes': 'J’aime de Sora 1',
  'source.sora2-posts': 'Publications de Sora 2',
  'source.sora2-drafts': 'Brouillons de Sora 2',
  'source.sora2-likes': 'J’aime de Sora 2',
  'source.sora2-cameos': 'Caméos de vous',
  'source.sora2-cameo-drafts': 'Brouillons de caméos',
  'source.sora2-characters': 'Vos personnages',
  'source.sora2-replies': 'Vos réponses',
  'source.sora2-remixes': 'Remix de vos publications',

  'source-state.waiting': 'pas commencé',
  'source-state.listing': 'en cours de lecture',
  'source-state.complete': 'complet',
  'source-state.partial': 'incomplet',
  'source-state.unavailable': 'indisponible',
  'source-state.not-asked': 'non demandé',

  'source-reason.paging-loop': 'Les pages de cette liste sur Sora tournaient en rond.',
  'source-reason.empty-pages': 'Sora a donné de cette liste une page vide après l’autre.',
  'source-reason.not-selected': 'Tout ce qui était choisi a été trouvé avant la fin de cette liste.',
  'source-reason.cancelled': 'L’export a été annulé avant la fin de cette liste.',

  'reason.deleted': 'Supprimé sur Sora',
  'reason.moderated': 'Retenu par la modération de Sora',
  'reason.generation-failed': 'Sora n’a pas pu le créer',
  'reason.not-ready': 'Sora n’avait pas fini de le créer',
  'reason.no-link': 'Sora ne donne pas de lien vers le fichier',
  'reason.gone': 'Le fichier n’est plus chez Sora',
  'reason.refused': 'Sora a refusé de donner le fichier',
  'reason.damaged': 'Le fichier est arrivé endommagé',
  'reason.offline': 'Le réseau n’a pas répondu',
  'reason.no-room': 'Il n’y avait pas la place de l’enregistrer',
  'reason.cancelled': 'L’export a été annulé avant',
  'reason.already-saved': 'Vous l’avez déjà',
  'reason.not-selected': 'Non sélectionné',
  'reason.other-people': 'Créé par quelqu’un d’autre',
};
