import type { Words } from '../translation-types';

/** Brazilian Portuguese words that the bar on the site’s page shows. */
export const bar: Words<'bar'> = {
  product: 'Sora Export',

  'action.export-all': 'Exportar tudo',
  'action.export-lists': 'Exportar só as listas',
  'action.export-with-others': 'Exportar com arquivos de outras pessoas',
  'action.export-new': 'Exportar o que é novo',
  'action.retry-failed': 'Tentar de novo os que falharam',
  'action.remake-parts': 'Criar de novo',
  'action.save-diagnosis': 'Salvar um arquivo de diagnóstico',
  'action.pause': 'Pausar',
  'action.resume': 'Retomar',
  'action.cancel': 'Cancelar',
  'action.show-folder': 'Abrir a pasta',
  'action.retry': 'Tentar de novo',
  'action.reload-sora': 'Recarregar o Sora',
  'action.reload': 'Recarregar esta página',
  'action.open-library': 'Abrir a biblioteca',
  'action.open-sora': 'Abrir o Sora',
  'action.allow': 'Permitir o acesso',
  'action.allow-folder': 'Permitir o acesso à pasta',
  'action.choose-folder': 'Escolher uma pasta',

  'owner.label': 'Biblioteca de',
  'owner.unnamed': 'esta conta',
  'owner.workspace': 'em um espaço de trabalho',

  'choices.summary': 'Outras formas de exportar',
  'choices.lists': 'Com pressa? Tudo o que o Sora sabe sobre sua biblioteca, sem os arquivos. Leva minutos.',
  'choices.new':
    'Só o que você ainda não tem: nem de uma exportação deste navegador, nem do que adicionou na biblioteca.',
  'choices.others':
    'Tudo, e também os arquivos de outras pessoas: o que você curtiu e os remixes das suas publicações.',

  'picking.begin': 'Selecionar',
  'picking.save-single': 'Salvar este',
  'picking.how':
    'Clique nos cartões para escolhê-los; com Shift, todos os que estão no meio. O que você escolhe é mantido enquanto rola a página.',
  'picking.no-cards': 'Nenhum cartão foi reconhecido nesta página. Abra sua biblioteca, seus rascunhos ou seu perfil.',
  'picking.cards': 'Cartões desta página',
  'picking.count': '{count, plural, =0 {Nada selecionado} one {# selecionado} other {# selecionados}}',
  'picking.bytes': '(cerca de {bytes})',
  'picking.save': 'Salvar a seleção ({count, number})',
  'picking.all-shown': 'Adicionar tudo o que está visível ({count, number})',
  'picking.end': 'Parar de selecionar',
  'picking.saved': 'Salvo por uma exportação anterior',

  'status.loading': 'Verificando qual conta está conectada.',
  'status.signed-out': 'Você não está conectado ao Sora. Entre na sua conta para exportar sua biblioteca.',
  'status.ready': 'Tudo pronto para exportar.',
  'status.listing': 'Exportando. Sua biblioteca ainda está sendo contada.',
  'status.fetching': 'Exportando sua biblioteca.',
  'status.closing': 'Exportando. A última parte está sendo concluída.',
  'status.saving': 'Exportando. A última parte está sendo salva em Downloads.',
  'status.writing-lists': 'Exportando. As listas estão sendo gravadas.',
  'status.waiting': 'Exportando. O Sora pediu para esperar.',
  'status.held-up': 'Exportando o que foi listado até agora. {what}',
  'status.waits-for-you': 'Esperando por você. {what}',
  'status.paused': 'Em pausa. Nada é baixado até você retomar.',
  'status.paused-by': 'Em pausa. {what}',
  'status.complete':
    'Exportação concluída: {saved, plural, one {# salvo} other {# salvos}}, {failed, plural, one {# falhou} other {# falharam}}, {skipped, plural, one {# ignorado} other {# ignorados}}{unavailable, plural, =0 {} one {, # fonte indisponível} other {, # fontes indisponíveis}}',
  'status.complete-empty': '{complete}. Não há nada para exportar nesta biblioteca.',
  'status.complete-cancelled': '{complete}. Cancelada antes do fim.',
  'status.given-up': '{count, plural, one {# parte não foi entregue.} other {# partes não foram entregues.}}',
  'status.canceling': 'Cancelando. O que foi salvo até agora está sendo entregue. Cancele de novo para desistir disso.',
  'status.canceling-held': 'Cancelando. {what} Cancele de novo para desistir do que ainda não foi entregue.',

  'brief.loading': 'Verificando',
  'brief.signed-out': 'Desconectado',
  'brief.ready': 'Tudo pronto',
  'brief.paused': 'Em pausa',
  'brief.complete': 'Concluída',
  'brief.cancelled': 'Cancelada',
  'brief.trouble': 'Precisa da sua atenção',

  'progress.label': 'Progresso da exportação',
  'progress.percent': '{share, number, percent}',
  'progress.counting': 'Contando sua biblioteca',
  'progress.text': '{share, number, percent}. {saved}',

  'figures.saved': '{saved, plural, one {# salvo} other {# salvos}} de {total, number}',
  'figures.saved-so-far': '{saved, plural, one {# salvo} other {# salvos}} de {total, number} encontrados até agora',
  'figures.failed': '{failed, plural, one {# falhou} other {# falharam}}',
  'figures.skipped': '{skipped, plural, one {# ignorado} other {# ignorados}}',
  'figures.bytes': '{saved} de cerca de {total}',
  'figures.left': 'faltam cerca de {duration}',
  'figures.parts': '{count, plural, one {# parte} other {# partes}} em Downloads',

  'waiting.left': 'A exportação continua em {duration}.',

  'paused.goes-on': 'A exportação continua sozinha assim que puder.',
  'paused.resume': '“Retomar” tenta na hora.',

  'cause.detail': 'Detalhes: {detail}',

  'sources.summary': '{read, plural, one {# lida} other {# lidas}} de {total, plural, one {# lista} other {# listas}}',
  'sources.listed': '{listed, plural, one {# entrada} other {# entradas}}',

  'ended.title': 'Última exportação',
  'ended.where': 'Em Downloads: {count, plural, one {# parte} other {# partes}}, {bytes}.',
  'ended.where-folder': 'Na pasta que você escolheu, {bytes}:',
  'ended.where-files': 'Em Downloads, arquivo por arquivo, {bytes}:',
  'ended.unfound':
    '{count, plural, one {# item escolhido não está mais} other {# itens escolhidos não estão mais}} nas suas listas no Sora.',
  'ended.failed':
    '{count, plural, one {Não foi possível salvar # arquivo} other {Não foi possível salvar # arquivos}}:',
  'ended.failure': '{reason}: {count, number}',
  'ended.gone':
    '{count, plural, one {A parte {numbers} não está mais} other {As partes {numbers} não estão mais}} em Downloads. Se você {count, plural, one {a} other {as}} moveu, está tudo bem. Se não, o conteúdo pode ser exportado de novo.',
  'ended.gone-files':
    'Pelo menos um dos arquivos não está mais em Downloads. Se você os moveu, está tudo bem. Se não, eles podem ser exportados de novo.',

  'diagnosis.offer':
    'As respostas do Sora mudaram. Um arquivo de diagnóstico ajuda a consertar isso: ele contém nomes e tipos de campos, e nenhum prompt, nenhum nome, nenhum link. Você pode anexá-lo a um relato.',

  'parts.renamed': 'A parte {number, number} está completa, mas não com o nome previsto. Ela foi salva como',
  'files.renamed': 'Nem todo arquivo está com o nome previsto. Um foi salvo como',

  'ended.report': 'report.json, na última parte, diz o que falta e por quê.',
  'ended.report-file': 'data/report.json diz o que falta e por quê.',
};
