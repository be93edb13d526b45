import type { Words } from '../translation-types';

/** French words of what a person may set. */
export const settings: Words<'settings'> = {
  'settings.title': 'Paramètres',
  'settings.intro':
    'Ils valent pour chaque export que vous lancez à partir de maintenant. Chaque modification est enregistrée aussitôt.',
  'settings.kept': 'Enregistré : {what}.',
  'settings.not-kept': 'Pas encore enregistré : {what}.',
  'settings.last-list': 'Une liste doit rester.',

  'settings.lists.title': 'Ce qui est exporté',
  'settings.lists.note':
    'Un export de tout, ou de ce qui est nouveau, parcourt ces listes. Ce que vous choisissez vous-même est exporté où qu’il se trouve.',
  'settings.lists': 'Listes',
  'settings.others': 'Fichiers créés par d’autres',
  'settings.others.note':
    'Ce que vous avez aimé et les remix de vos publications. Sinon, les listes les nomment et laissent leurs fichiers de côté.',

  'settings.archive.title': 'L’archive',
  'settings.part-size': 'Taille d’une partie',
  'settings.part-size.option': 'jusqu’à {bytes}',
  'settings.part-size.note':
    'Une grande bibliothèque devient plusieurs fichiers ZIP. Jusqu’à 2 Go, tout programme les ouvre ; certains anciens n’acceptent pas davantage.',
  'settings.sidecars': 'Fichiers à côté de chaque vidéo et image',
  'settings.sidecars.note':
    'L’archive contient tout cela de toute façon. De tels fichiers le gardent auprès de chaque vidéo et image, où que vous les déplaciez.',
  'settings.sidecar.json': 'Tout ce qui est connu, pour d’autres programmes (.json)',
  'settings.sidecar.txt': 'Le prompt seul, à lire (.txt)',
  'settings.sidecar.xmp': 'Titre, prompt et date, pour les logiciels de photo (.xmp)',
  'settings.example.video': 'un renard en papier journal plié',
  'settings.example.image': 'des lanternes dans un port sous la pluie',
  'settings.example.folder': 'Animaux',

  'settings.run.title': 'Pendant un export',
  'settings.parallelism': 'Fichiers récupérés à la fois, au plus',
  'settings.parallelism.note':
    'Sora Export trouve de lui-même combien apportent le plus, et en prend moins quand Sora est occupé. Choisissez moins pour laisser de la place au reste sur votre connexion.',
  'settings.keep-awake': 'Garder l’ordinateur éveillé pendant un export',
  'settings.keep-awake.note':
    'L’écran peut s’éteindre. Fermer le capot peut tout de même mettre l’ordinateur en veille.',
  'settings.keep-awake.cannot':
    'Ce navigateur ne permet à aucune extension de garder l’ordinateur éveillé. Pour un long export, désactivez la mise en veille dans les paramètres de votre système. Après la veille, l’export reprend de lui-même.',

  'settings.look.title': 'Apparence',
  'settings.theme': 'Thème',
  'settings.theme.system': 'Celui du système',
  'settings.theme.light': 'Clair',
  'settings.theme.dark': 'Sombre',
  'settings.language': 'Langue',
  'settings.language.system': 'Celle du navigateur',

  'settings.file.title': 'Ces paramètres',
  'settings.file.note':
    'Emportez-les dans un fichier vers un autre navigateur, ou rétablissez leurs valeurs initiales. Le fichier ne contient rien sur vous ni sur votre bibliothèque.',
  'settings.file.export': 'Exporter les paramètres',
  'settings.file.import': 'Importer les paramètres',
  'settings.file.exported': 'Le navigateur les enregistre sous {file}.',
  'settings.file.imported': 'Les paramètres de {file} sont en vigueur et enregistrés.',
  'settings.file.too-large': '{file} est trop volumineux pour un fichier de paramètres. Rien n’a été modifié.',
  'settings.file.not-settings': '{file} n’est pas un fichier de paramètres de Sora Export. Rien n’a été modifié.',
  'settings.file.newer':
    '{file} vient d’une version plus récente de Sora Export. Mettez d’abord celle-ci à jour. Rien n’a été modifié.',
  'settings.file.unknown': '{file} règle « {detail} », et un tel paramètre n’existe pas ici. Rien n’a été modifié.',
  'settings.file.value': '{file} donne à « {detail} » une valeur impossible. Rien n’a été modifié.',
  'settings.reset': 'Réinitialiser',
  'settings.reset.ask':
    'Rétablir les valeurs initiales de tous les paramètres ? Les exports et les archives restent tels quels.',
  'settings.reset.do': 'Tout réinitialiser',
  'settings.reset.keep': 'Les garder',
  'settings.reset.done': 'Tous les paramètres ont retrouvé leur valeur initiale.',
};
