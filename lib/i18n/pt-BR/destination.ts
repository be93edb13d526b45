import type { Words } from '../translation-types';

/** Brazilian Portuguese words of where exports go. */
export const destination: Words<'destination'> = {
  'destination.label': 'Para onde vão as exportações',
  'destination.summary': 'Para onde vão as exportações: {choice}',
  'destination.zip': 'Partes ZIP em Downloads',
  'destination.zip.note':
    'Poucos arquivos, bem organizados, cada um completo. Eles são descompactados em uma só pasta.',
  'destination.part-bytes': 'Uma parte contém no máximo',
  'destination.folder': 'Uma pasta à sua escolha',
  'destination.folder.note':
    'Nada a descompactar. Uma exportação posterior para a mesma pasta acrescenta só o que é novo, seja qual for o navegador.',
  'destination.folder.tab':
    'Mantenha esta aba aberta até o fim da exportação, ou responda “Permitir em todas as visitas” quando o navegador perguntar: ele pode retirar a permissão quando a aba é fechada. A exportação então espera por você.',
  'destination.folder.cannot':
    'Este navegador não deixa nenhuma página gravar em uma pasta à sua escolha. O Chrome e o Edge deixam. Aqui, descompacte as partes ZIP onde quiser.',
  'destination.folder.chosen': 'Escolhida:',
  'destination.folder.change': 'Escolher outra pasta',
  'destination.folder.none': 'Nenhuma pasta foi escolhida ainda.',
  'destination.files': 'Arquivos separados em Downloads',
  'destination.files.note':
    'Cada arquivo é um download à parte, em uma pasta dentro de Downloads, sem a galeria. Se o navegador estiver configurado para perguntar onde salvar cada arquivo, ele perguntará por todos: uma extensão não pode ver nem mudar isso. Desative antes essa pergunta nas configurações de downloads.',
};
