import type { Words } from '../translation-types';

/** French words of what may go wrong. */
export const failures: Words<'failures'> = {
  'failure.signed-out.what': 'Vous êtes déconnecté de Sora.',
  'failure.signed-out.safe': 'Tous les fichiers enregistrés jusqu’ici sont conservés.',
  'failure.signed-out.todo': 'Connectez-vous sur la page de Sora.',
  'failure.token-ended.what': 'L’accès donné par Sora à ce navigateur a expiré.',
  'failure.token-ended.safe': 'Tous les fichiers enregistrés jusqu’ici sont conservés.',
  'failure.token-ended.todo':
    'Rechargez l’onglet de Sora pour en obtenir un nouveau. Terminez d’abord ce que vous y écrivez. Si aucun n’est ouvert, il s’en ouvrira un.',
  'failure.other-account.what': 'Sora est connecté à un autre compte.',
  'failure.other-account.safe':
    'Tous les fichiers enregistrés jusqu’ici sont conservés, et rien de l’autre compte ne s’y trouve.',
  'failure.other-account.todo': 'Connectez-vous au compte auquel appartient cet export.',
  'failure.other-workspace.what': 'Sora est ouvert dans un autre espace de travail de votre compte.',
  'failure.other-workspace.safe':
    'Tous les fichiers enregistrés jusqu’ici sont conservés, et rien de l’autre espace de travail ne s’y trouve.',
  'failure.other-workspace.todo': 'Passez à l’espace de travail ou au compte personnel auquel appartient cet export.',
  'failure.workspace-refused.what': 'Sora n’ouvre pas cette partie du site à votre espace de travail.',
  'failure.workspace-refused.safe': 'Tous les fichiers enregistrés jusqu’ici sont conservés.',
  'failure.workspace-refused.todo':
    'Demandez à la personne qui gère l’espace de travail. Si votre bibliothèque est dans votre compte personnel, passez à celui-ci.',
  'failure.site-changed.what': 'Sora a répondu d’une façon que cette version ne comprend pas.',
  'failure.site-changed.safe': 'Tous les fichiers enregistrés jusqu’ici sont conservés.',
  'failure.site-changed.todo': 'Vérifiez s’il existe une mise à jour de Sora Export.',
  'failure.site-refused.what': 'Sora refuse de répondre.',
  'failure.site-refused.safe': 'Tous les fichiers enregistrés jusqu’ici sont conservés.',
  'failure.site-refused.todo':
    'Ouvrez la page de Sora et attendez qu’elle affiche votre bibliothèque. Elle peut demander si vous êtes humain.',
  'failure.site-busy.what': 'Sora est trop occupé pour répondre.',
  'failure.site-busy.safe': 'Tous les fichiers enregistrés jusqu’ici sont conservés.',
  'failure.site-busy.todo': 'Laissez-lui quelques minutes.',
  'failure.no-access.what': 'Sora n’ouvre pas cette partie du site à votre compte ou à votre pays.',
  'failure.no-access.safe': 'Tous les fichiers enregistrés jusqu’ici sont conservés.',
  'failure.no-access.todo': 'Vérifiez sur la page de Sora si vous pouvez l’ouvrir là-bas.',
  'failure.not-found.what': 'Sora dit que cela n’existe pas.',
  'failure.not-found.safe': 'Tous les fichiers enregistrés jusqu’ici sont conservés.',
  'failure.not-found.todo': 'Vérifiez sur la page de Sora si c’est toujours là.',
  'failure.offline.what': 'Il n’y a pas de connexion à Sora.',
  'failure.offline.safe': 'Tous les fichiers enregistrés jusqu’ici sont conservés.',
  'failure.offline.todo': 'Vérifiez votre connexion à Internet.',
  'failure.link-expired.what': 'Le lien de Sora vers un fichier n’est plus valable.',
  'failure.link-expired.safe': 'Tous les fichiers enregistrés jusqu’ici sont conservés.',
  'failure.link-expired.todo': 'Réessayez : de nouveaux liens seront demandés.',
  'failure.media-gone.what': 'Un fichier n’est plus chez Sora.',
  'failure.media-gone.safe': 'Tous les autres fichiers sont conservés.',
  'failure.media-gone.todo': 'Vérifiez sur la page de Sora s’il s’y lit encore.',
  'failure.media-refused.what': 'Sora a refusé de donner un fichier.',
  'failure.media-refused.safe': 'Tous les autres fichiers sont conservés.',
  'failure.media-refused.todo': 'Réessayez plus tard.',
  'failure.media-elsewhere.what':
    'Sora garde ses fichiers sur un autre serveur, que Sora Export n’a pas encore le droit d’interroger.',
  'failure.media-elsewhere.safe': 'Tous les fichiers enregistrés jusqu’ici sont conservés.',
  'failure.media-elsewhere.todo':
    'Autorisez la lecture de blob.core.windows.net, le stockage que Sora est connu pour utiliser. Rien n’y est envoyé. Les autres fichiers sont enregistrés entre-temps. Sans cela, si ces fichiers sont peu nombreux, ils sont laissés de côté à la fin.',
  'failure.media-damaged.what': 'Un fichier est arrivé endommagé.',
  'failure.media-damaged.safe': 'Il a été laissé de côté. Tous les autres fichiers sont conservés.',
  'failure.media-damaged.todo': 'Réessayez : le fichier sera demandé encore une fois.',
  'failure.no-permission.what': 'Sora Export n’a plus le droit de lire chez Sora.',
  'failure.no-permission.safe': 'Tous les fichiers enregistrés jusqu’ici sont conservés.',
  'failure.no-permission.todo':
    'Autorisez-le de nouveau, ici ou dans la liste des extensions du navigateur, puis rechargez les pages de Sora ouvertes.',
  'failure.no-room.what': 'Il n’y a plus de place sur cet appareil.',
  'failure.no-room.safe': 'Tous les fichiers enregistrés jusqu’ici sont conservés.',
  'failure.no-room.todo':
    '{needed, select, unknown {Libérez de l’espace disque.} other {Libérez au moins {needed} d’espace disque.}}',
  'failure.save-failed.what':
    '{saved, select, part {Le navigateur n’a pas pu enregistrer une partie dans Téléchargements.} other {Le navigateur n’a pas pu enregistrer un fichier dans Téléchargements.}}',
  'failure.save-failed.safe':
    '{saved, select, part {La partie est conservée dans le navigateur jusqu’à ce qu’elle puisse être enregistrée.} other {Tous les fichiers enregistrés jusqu’ici sont conservés.}}',
  'failure.save-failed.todo': 'Vérifiez que le dossier Téléchargements est accessible en écriture et a de la place.',
  'failure.save-cancelled.what':
    '{saved, select, part {Une partie n’a pas été enregistrée, car son téléchargement a été annulé.} other {Un fichier n’a pas été enregistré, car son téléchargement a été annulé.}}',
  'failure.save-cancelled.safe':
    '{saved, select, part {La partie est conservée dans le navigateur. Rien n’est tenté avant que vous le demandiez.} other {Tous les fichiers enregistrés jusqu’ici sont conservés. Rien n’est tenté avant que vous le demandiez.}}',
  'failure.save-cancelled.todo':
    '« Reprendre » l’enregistre de nouveau. Si le navigateur demande où, choisissez un emplacement ou désactivez cette question dans ses paramètres de téléchargement.',
  'failure.save-no-room.what':
    '{saved, select, part {Il n’y a pas la place pour une partie dans Téléchargements.} other {Il n’y a pas la place pour un fichier dans Téléchargements.}}',
  'failure.save-no-room.safe':
    '{saved, select, part {La partie est conservée dans le navigateur jusqu’à ce qu’elle puisse être enregistrée.} other {Tous les fichiers enregistrés jusqu’ici sont conservés.}}',
  'failure.save-no-room.todo':
    '{needed, select, unknown {Libérez de l’espace sur le disque du dossier Téléchargements.} other {Libérez au moins {needed} sur le disque du dossier Téléchargements.}}',
  'failure.save-paused.what':
    '{saved, select, part {Le téléchargement d’une partie est suspendu.} other {Le téléchargement d’un fichier est suspendu.}}',
  'failure.save-paused.safe':
    '{saved, select, part {La partie est conservée dans le navigateur jusqu’à ce qu’elle soit enregistrée.} other {Tous les fichiers enregistrés jusqu’ici sont conservés.}}',
  'failure.save-paused.todo': 'Reprenez-le dans la liste des téléchargements du navigateur.',
  'failure.save-asks.what':
    '{saved, select, part {Le navigateur demande où enregistrer une partie.} other {Le navigateur demande où enregistrer un fichier.}}',
  'failure.save-asks.safe':
    '{saved, select, part {La partie est conservée dans le navigateur jusqu’à ce qu’elle soit enregistrée.} other {Tous les fichiers enregistrés jusqu’ici sont conservés.}}',
  'failure.save-asks.todo':
    'Choisissez un emplacement dans sa fenêtre. Pour ne plus recevoir cette question, désactivez-la dans les paramètres de téléchargement du navigateur.',
  'failure.save-held.what':
    '{saved, select, part {Le navigateur retient une partie et demande s’il faut la conserver.} other {Le navigateur retient un fichier et demande s’il faut le conserver.}}',
  'failure.save-held.safe':
    '{saved, select, part {La partie est conservée dans le navigateur jusqu’à ce qu’elle soit enregistrée.} other {Tous les fichiers enregistrés jusqu’ici sont conservés.}}',
  'failure.save-held.todo':
    '{saved, select, part {Choisissez de la conserver dans la liste des téléchargements du navigateur : elle contient vos propres fichiers.} other {Choisissez de le conserver dans la liste des téléchargements du navigateur : c’est votre propre fichier.}}',
  'failure.no-folder.what': 'Aucun dossier n’est choisi pour les exports.',
  'failure.no-folder.safe': 'Tous les fichiers enregistrés jusqu’ici sont conservés.',
  'failure.no-folder.todo': 'Choisissez un dossier dans la bibliothèque, ou une autre destination pour les exports.',
  'failure.folder-not-allowed.what':
    'Sora Export ne peut pas écrire dans le dossier choisi : les navigateurs redemandent cette autorisation.',
  'failure.folder-not-allowed.safe': 'Tous les fichiers enregistrés jusqu’ici sont conservés.',
  'failure.folder-not-allowed.todo':
    'Autorisez-le dans la bibliothèque. « Autoriser à chaque visite », si le navigateur le propose, règle cela une fois pour toutes.',
  'failure.folder-gone.what': 'Le dossier choisi n’est pas là.',
  'failure.folder-gone.safe': 'Tous les fichiers enregistrés jusqu’ici sont conservés.',
  'failure.folder-gone.todo':
    'Remettez-le en place, ou branchez le disque où il se trouve. Vous pouvez aussi choisir un autre dossier dans la bibliothèque : ce qui y manque est récupéré de nouveau.',
  'failure.folder-full.what': 'Il n’y a plus de place là où se trouve le dossier choisi.',
  'failure.folder-full.safe': 'Tous les fichiers enregistrés jusqu’ici sont conservés.',
  'failure.folder-full.todo':
    '{needed, select, unknown {Libérez de l’espace sur son disque.} other {Libérez au moins {needed} sur son disque.}}',
  'failure.folder-failed.what': 'Le navigateur n’a pas pu écrire dans le dossier choisi.',
  'failure.folder-failed.safe': 'Tous les fichiers enregistrés jusqu’ici sont conservés.',
  'failure.folder-failed.todo':
    'Vérifiez que le dossier est accessible en écriture et qu’aucun autre programme ne retient ses fichiers.',
  'failure.store-newer.what': 'Le stockage de Sora Export a été créé par une version plus récente.',
  'failure.store-newer.safe': 'Rien n’y a été modifié, et ce que vous avez exporté n’est pas concerné.',
  'failure.store-newer.todo':
    'Installez la dernière version de Sora Export par-dessus celle-ci ; elle prendra le relais. Ne retirez pas l’extension : les parties terminées qui ne sont pas encore dans Téléchargements seraient supprimées.',
  'failure.store-damaged.what': 'Le stockage de Sora Export ne contient pas ce qu’il devrait.',
  'failure.store-damaged.safe': 'Rien n’y a été modifié ni supprimé, et ce que vous avez exporté n’est pas concerné.',
  'failure.store-damaged.todo':
    'Veuillez le signaler avec les détails ci-dessous et, si possible, attendre une mise à jour. Retirer Sora Export puis le réinstaller permet de repartir de zéro, mais supprime les parties terminées qui ne sont pas encore dans Téléchargements.',
  'failure.store-broken.what': 'Le navigateur n’ouvre pas le stockage de Sora Export.',
  'failure.store-broken.safe': 'Ce que vous avez exporté n’est pas concerné.',
  'failure.store-broken.todo':
    'Redémarrez le navigateur. Si cela n’aide pas, vérifiez que le disque n’est pas plein. Ne retirez pas Sora Export : les parties terminées qui ne sont pas encore dans Téléchargements seraient supprimées.',
  'failure.export-damaged.what':
    'Les données enregistrées sur cet export étaient endommagées : il n’a pas pu continuer normalement.',
  'failure.export-damaged.safe':
    'Tous les fichiers enregistrés et les parties terminées sont conservés. Les parties terminées vont dans Téléchargements.',
  'failure.export-damaged.todo':
    'Lancez un nouvel export pour obtenir ce qui manque. Si cela se reproduit, veuillez le signaler.',
  'failure.no-fetcher.what': 'La partie de Sora Export qui récupère les fichiers ne démarre pas.',
  'failure.no-fetcher.safe': 'Tous les fichiers enregistrés jusqu’ici sont conservés.',
  'failure.no-fetcher.todo': 'Redémarrez le navigateur. Si cela n’aide pas, veuillez le signaler.',
  'failure.too-large.what': 'C’est trop pour être enregistré en une fois.',
  'failure.too-large.safe': 'Rien n’a été modifié.',
  'failure.too-large.todo': 'Sélectionnez moins d’éléments, ou exportez-les en parties.',
  'failure.nothing-left.what': 'Il ne reste aucune trace de ce qui devait être exporté de nouveau.',
  'failure.nothing-left.safe': 'Ce que vous avez exporté n’est pas concerné.',
  'failure.nothing-left.todo': '« Tout exporter » récupère tout ce que Sora a encore.',
  'failure.not-there.what': 'Sora Export ne répond pas.',
  'failure.not-there.safe': 'Tous les fichiers enregistrés jusqu’ici sont conservés.',
  'failure.not-there.todo': 'Réessayez. Si cela n’aide pas, redémarrez le navigateur.',
  'failure.not-allowed.what': 'Cette page n’a pas le droit de donner des ordres à Sora Export.',
  'failure.not-allowed.safe': 'Rien n’a été modifié.',
  'failure.not-allowed.todo': 'Utilisez le bouton de l’extension dans la barre d’outils du navigateur.',
  'failure.bad-message.what': 'Deux parties de Sora Export ne se comprennent pas.',
  'failure.bad-message.safe': 'Tous les fichiers enregistrés jusqu’ici sont conservés.',
  'failure.bad-message.todo': 'Redémarrez le navigateur, afin que les deux aient la même version.',
  'failure.extension-updated.what': 'Sora Export a été mis à jour pendant que cette page était ouverte.',
  'failure.extension-updated.safe': 'Un export en cours se poursuit.',
  'failure.extension-updated.todo': 'Rechargez la page pour la reconnecter.',
  'failure.bug.what': 'Quelque chose d’inattendu s’est produit.',
  'failure.bug.safe': 'Tous les fichiers enregistrés jusqu’ici sont conservés.',
  'failure.bug.todo': 'Si cela se reproduit, veuillez le signaler avec les détails ci-dessous.',
};
