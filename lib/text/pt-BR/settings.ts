import type { Words } from '../catalogue';

/** Brazilian Portuguese words of what a person may set. */
export const settings: Words<'settings'> = {
  'settings.summary': 'Configurações',
  'settings.language': 'Idioma',
  'settings.language.system': 'O do navegador',
  'settings.keep-awake': 'Manter o computador ativo durante uma exportação',
  'settings.keep-awake.note': 'A tela pode apagar. Fechar a tampa ainda pode suspender o computador.',
  'settings.keep-awake.cannot':
    'Este navegador não permite que nenhuma extensão mantenha o computador ativo. Para uma exportação longa, desative a suspensão nas configurações do seu sistema. Depois da suspensão, a exportação continua sozinha.',
};
