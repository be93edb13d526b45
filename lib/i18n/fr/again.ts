import type { Words } from '../translation-types';

/** French words of what is said before an export starts, and of what a person has already. */
export const again: Words<'again'> = {
  'forecast.new-since': '{count, plural, one {# nouveau} other {# nouveaux}} depuis {when}',
  'forecast.more-since': 'Plus de {count, number} nouveaux depuis {when}',
  'forecast.none-since': 'Rien de nouveau depuis {when}',
  'forecast.none-at-heads': 'Rien de nouveau dans la bibliothèque, les brouillons et les publications depuis {when}',
  'forecast.missing': '{count, plural, one {# pas encore enregistré} other {# pas encore enregistrés}}',
  'forecast.none': 'Rien de nouveau',
  'forecast.export-new': 'Exporter {count, plural, one {# nouveau} other {# nouveaux}}',
  'forecast.items': '{count, plural, one {# élément} other {# éléments}}',
  'forecast.about': 'environ {bytes}',
  'forecast.at-least': 'au moins {bytes}',
  'forecast.up-to': 'jusqu’à {bytes}',
  'forecast.time': 'environ {duration}',
  'forecast.room':
    'Demande {needed} sur les {free} libres dans le navigateur pendant le travail, et {total} dans Téléchargements. L’espace libre à cet endroit, le navigateur ne le dit pas.',
  'forecast.room-folder':
    'Demande {total} là où se trouve le dossier choisi, moins ce qui s’y trouve déjà. L’espace libre à cet endroit, le navigateur ne le dit pas.',
  'forecast.room-files':
    'Demande {total} dans Téléchargements. L’espace libre à cet endroit, le navigateur ne le dit pas.',
  'forecast.tight':
    'Demande {needed} dans le navigateur pendant le travail, et {free} sont libres. L’export s’arrêtera quand ce sera plein et reprendra dès qu’il y aura de la place.',
  'have.title': 'Ce que vous avez déjà',
  'have.intro':
    'Ajoutez ce que vous avez exporté sur un autre ordinateur ou enregistré avec un autre outil. « Exporter les nouveautés » le laisse alors de côté. Les fichiers sont seulement lus, et seulement sur cet appareil.',
  'have.drop':
    'Déposez ou choisissez les parties ZIP ou le dossier d’un export, un fichier d’historique, ou ce que SoraVault ou Save Sora a enregistré.',
  'have.choose-files': 'Choisir des fichiers',
  'have.choose-folder': 'Choisir un dossier',
  'have.save-history': 'Enregistrer un historique pour un autre ordinateur',
  'have.reading': 'Lecture de ce que vous avez choisi.',
  'have.result':
    '{name} : {count, plural, =0 {aucun élément reconnu} one {# élément reconnu} other {# éléments reconnus}}{absent, plural, =0 {} one {, # introuvable} other {, # introuvables}}.',
  'have.absent':
    '{count, plural, one {# figure dans la liste, et son fichier n’est pas là} other {# figurent dans la liste, et leurs fichiers ne sont pas là}}',
  'have.more': 'et {count, number} de plus',
  'have.other-account': 'Cela vient d’un autre compte et vaut pour les exports de celui-là.',
  'have.nothing': 'Rien n’y a été reconnu.',
  'have.nothing-todo':
    'Une liste seule ne suffit pas : ses fichiers doivent être parmi ce que vous choisissez. Les fichiers d’autres outils sont reconnus aux identifiants dans leurs noms.',
  'have.added': 'Ajouté jusqu’ici',
  'have.kept': '{kind}, {count, plural, one {# élément} other {# éléments}}, ajouté : {when}',
  'have.forget': 'Oublier',
  'have.forget-label': 'Oublier {name}',
  'have.kind.export': 'Export',
  'have.kind.history': 'Historique',
  'have.kind.soravault': 'SoraVault',
  'have.kind.save-sora': 'Save Sora',
  'have.kind.files': 'Fichiers',
  'have.fault.not-a-zip': '{name} n’est pas un fichier ZIP.',
  'have.fault.cut-short': '{name} est tronqué, comme par un téléchargement interrompu.',
  'have.fault.directory': '{name} a perdu sa table des matières.',
  'have.fault.no-list': '{name} ne contient pas ce que dit son nom, ou a été modifié.',
  'have.fault.too-large': '{name} est plus grand que toute liste d’une bibliothèque.',
  'have.fault.newer': '{name} vient d’une version plus récente de Sora Export. Mettez d’abord celle-ci à jour.',
};
