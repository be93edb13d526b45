import type { Words } from '../translation-types';

/** French words of where names of files are chosen. */
export const names: Words<'names'> = {
  'names.label': 'Noms des fichiers',
  'names.default': 'Utiliser le modèle par défaut',
  'names.example': 'Par exemple',
  'names.tokens': 'Ce qui peut figurer dans un nom',
  'names.rules':
    'Les mots entre accolades sont remplacés par ce que l’on sait de chaque élément ; tout autre texte reste tel quel. « / » crée un dossier. Chaque nom contient l’identifiant : il est ajouté là où il manque.',
  'names.token.date': 'jour de création, 2025-11-01',
  'names.token.time': 'heure et minute (UTC), 10-41',
  'names.token.year': 'année',
  'names.token.month': 'mois, de 01 à 12',
  'names.token.day': 'jour du mois',
  'names.token.title': 'titre chez Sora, sinon le début du prompt',
  'names.token.prompt': 'début du prompt',
  'names.token.id': 'identifiant chez Sora',
  'names.token.kind': 'video, image ou reference',
  'names.token.author': 'nom de la personne qui l’a créé',
  'names.token.model': 'modèle qui l’a créé',
  'names.token.width': 'largeur en pixels',
  'names.token.height': 'hauteur en pixels',
  'names.token.ratio': 'format, par exemple 9x16',
  'names.token.duration': 'durée, par exemple 10s',
  'names.token.seed': 'graine',
  'names.token.source': 'première liste où il a été trouvé',
  'names.token.folder': 'son premier dossier chez Sora',
  'names.token.character': 'le premier de vos personnages qui y figure',
  'names.fault.empty': 'Un nom a besoin d’un peu de texte.',
  'names.fault.unknown-token': '{detail} n’existe pas. La liste ci-dessous contient tout ce qui existe.',
  'names.fault.brace':
    'Une accolade « {detail} » est seule. Les accolades n’entourent qu’un mot de la liste ci-dessous.',
  'names.fault.character': 'Les noms de fichiers ne peuvent pas contenir « {detail} » partout.',
  'names.fault.folder': 'Un dossier a besoin d’un nom : il faut du texte avant « / » et entre deux « / ».',
  'names.fault.depth': 'Il peut y avoir au plus {detail} dossiers.',
  'names.fault.length':
    'C’est trop long : votre propre texte et l’identifiant ne sont jamais coupés et ne laissent pas de place ici.',
};
