import type { Words } from '../translation-types';

/** Spanish words of the first-run page. */
export const welcome: Words<'welcome'> = {
  'welcome.title': 'Conserve lo que hizo con Sora',
  'welcome.what':
    'Sora Export guarda toda su biblioteca de Sora en archivos ZIP en Descargas: cada vídeo e imagen, con su prompt, su fecha y todo lo que Sora sabe de ellos.',
  'welcome.safe': 'Solo lee: no se cambia nada en su cuenta ni se envía nada a nadie, pues todo queda en este equipo.',
  'welcome.start':
    'Para empezar, abra su biblioteca, inicie sesión si Sora lo pide y haga clic en «{button}» en la barra al pie de la página.',
  'welcome.open': 'Abrir su biblioteca de Sora',
};
