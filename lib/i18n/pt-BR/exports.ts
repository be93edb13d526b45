import type { Words } from '../translation-types';

/** Brazilian Portuguese words of what the popup and the library's tab tell of exports beyond the bar. */
export const exports: Words<'exports'> = {
  'newest.title': 'Seus itens mais recentes',
  'newest.reading': 'Suas listas estão sendo lidas.',
  'newest.shown': 'Os {shown, number} mais recentes de {total, number}',
  'newest.nothing': 'Não há nada para salvar nas suas listas.',
  'newest.no-match': 'Nada corresponde. Tente menos palavras.',
  'newest.no-match-yet': 'Nada corresponde até agora. Suas listas ainda estão sendo lidas.',
  'newest.closed':
    'Com o Sora aberto em uma aba, seus itens mais recentes aparecem aqui, para pesquisar e salvar alguns.',
  'newest.show-all': 'Ver tudo na biblioteca',

  'tell-end.label': 'Avisar quando terminar',

  'detail.title': 'A exportação em detalhe',
  'detail.active':
    '{count, plural, =0 {Nenhum arquivo a caminho} one {# arquivo a caminho} other {# arquivos a caminho}}',
  'detail.bytes': '{bytes} de {total}',
  'detail.failed':
    '{count, plural, one {Não foi possível salvar # arquivo} other {Não foi possível salvar # arquivos}} até agora',
  'detail.retry': 'O que falta poderá ser pedido de novo quando esta exportação terminar.',
  'detail.lists': 'Números por lista',
  'detail.list': 'Lista',
  'detail.found': 'Encontrados',
  'detail.saved': 'Salvos',
  'detail.not-saved': 'Falharam',
  'detail.lists-note': 'Um item que está em várias listas conta em cada uma delas.',

  'history.title': 'Exportações anteriores',
  'history.back': 'Voltar à biblioteca',
  'history.loading': 'Consultando as exportações anteriores.',
  'history.none': 'Nenhuma exportação terminou ainda.',
  'history.none-todo': 'O que você exportar daqui aparecerá nesta lista, com o que não foi possível obter.',
  'history.all': 'A biblioteca inteira',
  'history.new': 'O que era novo',
  'history.again': 'De novo, o que faltava',
  'history.selected': 'Uma seleção',
  'history.repair': 'O que estava danificado ou faltava',
  'history.lists': '{what}, listas sem arquivos',
  'history.saved': '{count, plural, one {# salvo} other {# salvos}}',
  'history.cancelled': 'Cancelada antes do fim',
  'history.where': '{bytes} em {count, plural, one {# parte} other {# partes}}',
  'history.no-parts': 'Nenhum arquivo',
  'history.show': 'Mostrar na pasta',
  'history.forgotten': 'O navegador não lista mais essas partes entre seus downloads.',
  'history.forgotten-files': 'O navegador não lista mais esses arquivos entre seus downloads.',
  'history.retry': '{count, plural, one {Tentar de novo # que falhou} other {Tentar de novo # que falharam}}',
  'history.busy': 'O que falta poderá ser pedido de novo quando a exportação em andamento terminar.',

  'forget.title': 'O que é lembrado',
  'forget.what':
    '{count, plural, =0 {Nada é lembrado: todos os itens contam como novos.} one {# item é lembrado como salvo: pelo seu identificador no Sora, sem palavras nem imagens. “Exportar o que é novo” o deixa de fora, e a página do Sora o marca.} other {# itens são lembrados como salvos: pelos seus identificadores no Sora, sem palavras nem imagens. “Exportar o que é novo” os deixa de fora, e a página do Sora os marca.}}',
  'forget.ask': 'Esquecer o que foi salvo',
  'forget.sure':
    'Tudo voltará a contar como novo, e o que as exportações anteriores não conseguiram salvar não poderá mais ser pedido daqui. Nenhum arquivo é excluído, nem em Downloads nem no Sora.',
  'forget.yes': 'Esquecer',
  'forget.no': 'Manter',
};
