import type { Words } from '../translation-types';

/** Brazilian Portuguese words of the first-run page. */
export const welcome: Words<'welcome'> = {
  'welcome.title': 'Guarde o que você fez com o Sora',
  'welcome.what':
    'O Sora Export salva toda a sua biblioteca do Sora em arquivos ZIP em Downloads: cada vídeo e imagem, com o prompt, a data e tudo o que o Sora sabe a respeito.',
  'welcome.safe': 'Ele só lê: nada muda na sua conta e nada é enviado a ninguém, pois tudo fica neste computador.',
  'welcome.start':
    'Para começar, abra a sua biblioteca, entre na conta se o Sora pedir e clique em “{button}” na barra na parte de baixo da página.',
  'welcome.open': 'Abrir a sua biblioteca do Sora',
};
