import type { Words } from '../translation-types';

/** French words of where exports go. */
export const destination: Words<'destination'> = {
  'destination.label': 'Où vont les exports',
  'destination.summary': 'Où vont les exports : {choice}',
  'destination.zip': 'Parties ZIP dans Téléchargements',
  'destination.zip.note': 'Peu de fichiers, bien rangés, chacun complet. Ils se décompressent dans un seul dossier.',
  'destination.part-bytes': 'Une partie contient au plus',
  'destination.folder': 'Un dossier de votre choix',
  'destination.folder.note':
    'Rien à décompresser. Un export ultérieur dans le même dossier n’ajoute que ce qui est nouveau, quel que soit le navigateur.',
  'destination.folder.tab':
    'Gardez cet onglet ouvert jusqu’à la fin de l’export, ou répondez « Autoriser à chaque visite » quand le navigateur le demande : il peut retirer son autorisation quand l’onglet est fermé. L’export vous attend alors.',
  'destination.folder.cannot':
    'Ce navigateur ne laisse aucune page écrire dans un dossier de votre choix. Chrome et Edge le font. Ici, décompressez les parties ZIP où vous le souhaitez.',
  'destination.folder.chosen': 'Choisi :',
  'destination.folder.change': 'Choisir un autre dossier',
  'destination.folder.none': 'Aucun dossier n’est encore choisi.',
  'destination.files': 'Fichiers séparés dans Téléchargements',
  'destination.files.note':
    'Chaque fichier est un téléchargement à part, dans un dossier de Téléchargements, sans la galerie. Si le navigateur est réglé pour demander où enregistrer chaque fichier, il le demandera pour tous : une extension ne peut ni le voir ni le changer. Désactivez d’abord cette question dans ses paramètres de téléchargement.',
};
