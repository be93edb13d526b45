import type { Words } from '../translation-types';

/** Brazilian Portuguese words of lists, and of why something is not there. */
export const sources: Words<'sources'> = {
  'source.sora1-library': 'Biblioteca do Sora 1',
  'source.sora1-archived': 'Arquivados do Sora 1',
  'source.sora1-folders': 'Pastas do Sora 1',
  'source.sora1-likes': 'Curtidas do Sora 1',
  'source.sora2-posts': 'Publicações do Sora 2',
  'source.sora2-drafts': 'Rascunhos do Sora 2',
  'source.sora2-likes': 'Curtidas do Sora 2',
  'source.sora2-cameos': 'Cameos com você',
  'source.sora2-cameo-drafts': 'Rascunhos de cameos',
  'source.sora2-characters': 'Seus personagens',
  'source.sora2-replies': 'Suas respostas',
  'source.sora2-remixes': 'Remixes das suas publicações',

  'source-state.waiting': 'não iniciada',
  'source-state.listing': 'sendo lida',
  'source-state.complete': 'completa',
  'source-state.partial': 'incompleta',
  'source-state.unavailable': 'indisponível',
  'source-state.not-asked': 'não solicitada',

  'source-reason.paging-loop': 'As páginas desta lista no Sora andavam em círculo.',
  'source-reason.empty-pages': 'O Sora deu desta lista uma página vazia atrás da outra.',
  'source-reason.not-selected': 'Tudo o que foi escolhido foi encontrado antes do fim desta lista.',
  'source-reason.cancelled': 'A exportação foi cancelada antes do fim desta lista.',

  'reason.deleted': 'Excluído no Sora',
  'reason.moderated': 'Retido pela moderação do Sora',
  'reason.generation-failed': 'O Sora não conseguiu criá-lo',
  'reason.not-ready': 'O Sora não tinha terminado de criá-lo',
  'reason.no-link': 'O Sora não dá nenhum link para o arquivo',
  'reason.gone': 'O arquivo não está mais no Sora',
  'reason.refused': 'O Sora se recusou a dar o arquivo',
  'reason.damaged': 'O arquivo chegou danificado',
  'reason.offline': 'A rede não respondeu',
  'reason.no-room': 'Não havia espaço para guardá-lo',
  'reason.cancelled': 'A exportação foi cancelada antes',
  'reason.already-saved': 'Você já tem',
  'reason.not-selected': 'Não selecionado',
  'reason.other-people': 'Criado por outra pessoa',
};
