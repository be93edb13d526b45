import type { Words } from '../translation-types';

/** French words of the Verify page. */
export const verify: Words<'verify'> = {
  'verify.link': 'Vérifier un export',
  'verify.title': 'Vérifier un export',
  'verify.intro':
    'Vérifie que chaque fichier d’un export est là et qu’il est, au bit près, ce qui a été enregistré. Rien ne quitte cet appareil.',
  'verify.ready': 'Choisissez ce qu’il faut vérifier.',
  'verify.drop':
    'Déposez ici toutes les parties (ZIP) d’un export, ou le dossier dans lequel elles ont été décompressées.',
  'verify.choose-parts': 'Choisir des parties ZIP',
  'verify.choose-folder': 'Choisir un dossier',
  'verify.folder-note':
    'Pour un dossier, le navigateur peut demander s’il faut l’« importer ». Il est seulement lu, et seulement ici. Un dossier peut contenir plusieurs exports.',
  'verify.again': 'En vérifier un autre',
  'verify.collecting': 'Recherche d’exports dans ce que vous avez choisi.',
  'verify.checking': 'Vérification de {name}.',
  'verify.progress-label': 'Progression de la vérification',
  'verify.progress': '{files, number} sur {total, plural, one {# fichier} other {# fichiers}}, {done} sur {all}',
  'verify.nothing': 'Il n’y a pas d’export dans ce que vous avez choisi.',
  'verify.nothing-todo':
    'Les parties portent des noms comme « Sora export 2026-04-20 14-03 - part 001.zip ». Un export décompressé est un dossier qui contient README.txt et data.',
  'verify.several':
    '{count, plural, one {# export trouvé} other {# exports trouvés}}, dont {intact, plural, one {# intact} other {# intacts}}.',
  'verify.intact':
    'Intact. {files, plural, one {Son seul fichier est tel qu’il a été enregistré} other {Ses # fichiers sont tels qu’ils ont été enregistrés}}, {bytes}.',
  'verify.is-damaged': 'Endommagé : {counted}.',
  'verify.is-incomplete': 'Incomplet : {counted}.',
  'verify.damaged': '{count, plural, one {# fichier est endommagé} other {# fichiers sont endommagés}}',
  'verify.missing': '{count, plural, one {# fichier manque} other {# fichiers manquent}}',
  'verify.rest': '{files, plural, one {# est tel qu’enregistré} other {# sont tels qu’enregistrés}}',
  'verify.proof':
    'La somme SHA-256 de chaque fichier est celle que l’export lui-même indique{parts, plural, =0 {} one {} other {, dans # parties en tout}}.',
  'verify.no-manifest':
    'Sa liste de tous les fichiers (manifest-sha256.txt, dans la dernière partie) n’est pas ici. Seules les vidéos et les images ont pu être vérifiées, d’après les listes des parties présentes. Choisissez toutes les parties ensemble.',
  'verify.no-manifest-folder':
    'Sa liste de tous les fichiers (manifest-sha256.txt) n’est pas ici. Seules les vidéos et les images ont pu être vérifiées, d’après ses autres listes.',
  'verify.missing-parts':
    '{count, plural, one {La partie} other {Les parties}} {numbers}{total, plural, =0 {} other { sur #}} {count, plural, one {n’est} other {ne sont}} pas ici. Choisissez toutes les parties ensemble, ou décompressez-les dans un même dossier.',
  'verify.damaged-files': '{count, plural, one {# fichier endommagé} other {# fichiers endommagés}}',
  'verify.missing-files': '{count, plural, one {# fichier manquant} other {# fichiers manquants}}',
  'verify.foreign-files':
    '{count, plural, one {# fichier qui ne fait pas partie de l’export} other {# fichiers qui ne font pas partie de l’export}}',
  'verify.strangers':
    '{count, plural, one {# fichier choisi n’appartient à aucun export} other {# fichiers choisis n’appartiennent à aucun export}}',
  'verify.more': 'et {count, plural, one {# autre} other {# autres}}',
  'verify.in-zip': 'Dans {zip}.',
  'verify.damage.size': 'Plus long ou plus court qu’il n’était.',
  'verify.damage.sum': 'Son contenu a changé.',
  'verify.damage.crc': 'Son contenu est juste, mais son ZIP dit autre chose.',
  'verify.damage.unreadable': 'Il ne peut pas être lu.',
  'verify.unreadable.not-a-zip': '{zip} n’est plus un fichier ZIP. Ses fichiers comptent comme manquants.',
  'verify.unreadable.cut-short':
    '{zip} est tronqué, comme par un téléchargement interrompu. Ses fichiers comptent comme manquants.',
  'verify.unreadable.directory': '{zip} a perdu sa table des matières. Ses fichiers comptent comme manquants.',

  'repair.offer':
    'Sora Export peut récupérer ces seuls fichiers encore une fois. Ils arrivent dans un petit export à part.',
  'repair.offer-folder':
    'Sora Export peut récupérer ces seuls fichiers encore une fois, dans le dossier où vont vos exports : {folder}.',
  'repair.fetch': '{count, plural, one {Récupérer # fichier de nouveau} other {Récupérer # fichiers de nouveau}}',
  'repair.started':
    'Ils sont en cours de récupération. La barre sur la page de Sora et le bouton de la barre d’outils montrent où cela en est.',
  'repair.busy': 'Un autre export est en cours. Réessayez quand il sera terminé.',
  'repair.lists':
    'Toutes les vidéos et images sont intactes. Ce qui est endommagé ou manque ne fait que les décrire ou les montrer.',
  'repair.lists-folder':
    'Sora Export peut l’écrire de nouveau, dans le dossier où vont vos exports : {folder}. Rien n’est récupéré.',
  'repair.lists-write': 'Réécrire les listes',
  'repair.lists-started': 'Les listes sont en cours d’écriture.',
  'repair.lists-written': 'Les listes sont réécrites. Rien n’a été récupéré.',
  'repair.lists-export': 'Les vidéos et les images s’ouvrent comme avant. Un nouvel export refait tout le reste.',
};
