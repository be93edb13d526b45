import type { Words } from '../translation-types';

/** French words of the first-run page. */
export const welcome: Words<'welcome'> = {
  'welcome.title': 'Gardez ce que vous avez créé avec Sora',
  'welcome.what':
    'Sora Export enregistre toute votre bibliothèque Sora en fichiers ZIP dans Téléchargements : chaque vidéo et chaque image, avec son prompt, sa date et tout ce que Sora en sait.',
  'welcome.safe':
    'Il ne fait que lire : rien n’est modifié dans votre compte et rien n’est envoyé à personne, car tout reste sur cet ordinateur.',
  'welcome.start':
    'Pour commencer, ouvrez votre bibliothèque, connectez-vous si Sora le demande, et cliquez sur « {button} » dans la barre en bas de la page.',
  'welcome.open': 'Ouvrir votre bibliothèque Sora',
};
