import type { Words } from '../translation-types';

/** Brazilian Portuguese words of what may go wrong. */
export const failures: Words<'failures'> = {
  'failure.signed-out.what': 'Você não está conectado ao Sora.',
  'failure.signed-out.safe': 'Todos os arquivos salvos até agora são mantidos.',
  'failure.signed-out.todo': 'Entre na sua conta na página do Sora.',
  'failure.token-ended.what': 'O passe do Sora para este navegador expirou.',
  'failure.token-ended.safe': 'Todos os arquivos salvos até agora são mantidos.',
  'failure.token-ended.todo':
    'Recarregue a aba do Sora para obter um novo. Antes, termine o que estiver escrevendo nela. Se nenhuma estiver aberta, uma será aberta.',
  'failure.other-account.what': 'O Sora está conectado a outra conta.',
  'failure.other-account.safe':
    'Todos os arquivos salvos até agora são mantidos, e nada da outra conta está entre eles.',
  'failure.other-account.todo': 'Entre na conta a que esta exportação pertence.',
  'failure.other-workspace.what': 'O Sora está aberto em outro espaço de trabalho da sua conta.',
  'failure.other-workspace.safe':
    'Todos os arquivos salvos até agora são mantidos, e nada do outro espaço de trabalho está entre eles.',
  'failure.other-workspace.todo': 'Mude para o espaço de trabalho, ou a conta pessoal, a que esta exportação pertence.',
  'failure.workspace-refused.what': 'O Sora não abre esta parte do site para o seu espaço de trabalho.',
  'failure.workspace-refused.safe': 'Todos os arquivos salvos até agora são mantidos.',
  'failure.workspace-refused.todo':
    'Pergunte a quem administra o espaço de trabalho. Se sua biblioteca estiver na sua conta pessoal, mude para ela.',
  'failure.site-changed.what': 'O Sora respondeu de um jeito que esta versão não entende.',
  'failure.site-changed.safe': 'Todos os arquivos salvos até agora são mantidos.',
  'failure.site-changed.todo': 'Veja se há uma atualização do Sora Export.',
  'failure.site-refused.what': 'O Sora se recusa a responder.',
  'failure.site-refused.safe': 'Todos os arquivos salvos até agora são mantidos.',
  'failure.site-refused.todo':
    'Abra a página do Sora e espere até que ela mostre sua biblioteca. Ela pode perguntar se você é humano.',
  'failure.site-busy.what': 'O Sora está ocupado demais para responder.',
  'failure.site-busy.safe': 'Todos os arquivos salvos até agora são mantidos.',
  'failure.site-busy.todo': 'Dê a ele alguns minutos.',
  'failure.no-access.what': 'O Sora não abre esta parte do site para a sua conta ou o seu país.',
  'failure.no-access.safe': 'Todos os arquivos salvos até agora são mantidos.',
  'failure.no-access.todo': 'Verifique na página do Sora se você consegue abri-la lá.',
  'failure.not-found.what': 'O Sora diz que isto não existe.',
  'failure.not-found.safe': 'Todos os arquivos salvos até agora são mantidos.',
  'failure.not-found.todo': 'Verifique na página do Sora se ainda está lá.',
  'failure.offline.what': 'Não há conexão com o Sora.',
  'failure.offline.safe': 'Todos os arquivos salvos até agora são mantidos.',
  'failure.offline.todo': 'Verifique sua conexão com a internet.',
  'failure.link-expired.what': 'O link do Sora para um arquivo não é mais válido.',
  'failure.link-expired.safe': 'Todos os arquivos salvos até agora são mantidos.',
  'failure.link-expired.todo': 'Tente de novo: novos links serão pedidos.',
  'failure.media-gone.what': 'Um arquivo não está mais no Sora.',
  'failure.media-gone.safe': 'Todos os outros arquivos são mantidos.',
  'failure.media-gone.todo': 'Verifique na página do Sora se ele ainda é reproduzido lá.',
  'failure.media-refused.what': 'O Sora se recusou a dar um arquivo.',
  'failure.media-refused.safe': 'Todos os outros arquivos são mantidos.',
  'failure.media-refused.todo': 'Tente de novo mais tarde.',
  'failure.media-elsewhere.what':
    'O Sora guarda seus arquivos em outro servidor, que o Sora Export ainda não pode consultar.',
  'failure.media-elsewhere.safe': 'Todos os arquivos salvos até agora são mantidos.',
  'failure.media-elsewhere.todo':
    'Permita a leitura de blob.core.windows.net, o armazenamento que se sabe que o Sora usa. Nada é enviado para lá. Enquanto isso, os outros arquivos são salvos. Sem isso, se esses arquivos forem poucos, ficam de fora no fim.',
  'failure.media-damaged.what': 'Um arquivo chegou danificado.',
  'failure.media-damaged.safe': 'Ele ficou de fora. Todos os outros arquivos são mantidos.',
  'failure.media-damaged.todo': 'Tente de novo: o arquivo será pedido mais uma vez.',
  'failure.no-permission.what': 'O Sora Export não pode mais ler do Sora.',
  'failure.no-permission.safe': 'Todos os arquivos salvos até agora são mantidos.',
  'failure.no-permission.todo':
    'Permita de novo, aqui ou na lista de extensões do navegador, e recarregue as páginas do Sora que estiverem abertas.',
  'failure.no-room.what': 'Não há mais espaço neste dispositivo.',
  'failure.no-room.safe': 'Todos os arquivos salvos até agora são mantidos.',
  'failure.no-room.todo':
    '{needed, select, unknown {Libere espaço em disco.} other {Libere pelo menos {needed} de espaço em disco.}}',
  'failure.save-failed.what':
    '{saved, select, part {O navegador não conseguiu salvar uma parte em Downloads.} other {O navegador não conseguiu salvar um arquivo em Downloads.}}',
  'failure.save-failed.safe':
    '{saved, select, part {A parte é mantida no navegador até que possa ser salva.} other {Todos os arquivos salvos até agora são mantidos.}}',
  'failure.save-failed.todo': 'Verifique se é possível gravar na pasta Downloads e se há espaço nela.',
  'failure.save-cancelled.what':
    '{saved, select, part {Uma parte não foi salva porque seu download foi cancelado.} other {Um arquivo não foi salvo porque seu download foi cancelado.}}',
  'failure.save-cancelled.safe':
    '{saved, select, part {A parte é mantida no navegador. Nada é tentado antes que você diga.} other {Todos os arquivos salvos até agora são mantidos. Nada é tentado antes que você diga.}}',
  'failure.save-cancelled.todo':
    '“Retomar” tenta de novo. Se o navegador perguntar onde, escolha um lugar ou desative essa pergunta nas configurações de downloads dele.',
  'failure.save-no-room.what':
    '{saved, select, part {Não há espaço para uma parte em Downloads.} other {Não há espaço para um arquivo em Downloads.}}',
  'failure.save-no-room.safe':
    '{saved, select, part {A parte é mantida no navegador até que possa ser salva.} other {Todos os arquivos salvos até agora são mantidos.}}',
  'failure.save-no-room.todo':
    '{needed, select, unknown {Libere espaço no disco da pasta Downloads.} other {Libere pelo menos {needed} no disco da pasta Downloads.}}',
  'failure.save-paused.what':
    '{saved, select, part {O download de uma parte está em pausa.} other {O download de um arquivo está em pausa.}}',
  'failure.save-paused.safe':
    '{saved, select, part {A parte é mantida no navegador até ser salva.} other {Todos os arquivos salvos até agora são mantidos.}}',
  'failure.save-paused.todo': 'Retome-o na lista de downloads do navegador.',
  'failure.save-asks.what':
    '{saved, select, part {O navegador pergunta onde salvar uma parte.} other {O navegador pergunta onde salvar um arquivo.}}',
  'failure.save-asks.safe':
    '{saved, select, part {A parte é mantida no navegador até ser salva.} other {Todos os arquivos salvos até agora são mantidos.}}',
  'failure.save-asks.todo':
    'Escolha um lugar na janela dele. Para não ser mais perguntado, desative essa pergunta nas configurações de downloads do navegador.',
  'failure.save-held.what':
    '{saved, select, part {O navegador retém uma parte e pergunta se deve mantê-la.} other {O navegador retém um arquivo e pergunta se deve mantê-lo.}}',
  'failure.save-held.safe':
    '{saved, select, part {A parte é mantida no navegador até ser salva.} other {Todos os arquivos salvos até agora são mantidos.}}',
  'failure.save-held.todo':
    '{saved, select, part {Escolha mantê-la na lista de downloads do navegador: ela contém seus próprios arquivos.} other {Escolha mantê-lo na lista de downloads do navegador: é o seu próprio arquivo.}}',
  'failure.no-folder.what': 'Nenhuma pasta foi escolhida para as exportações.',
  'failure.no-folder.safe': 'Todos os arquivos salvos até agora são mantidos.',
  'failure.no-folder.todo': 'Escolha uma pasta na biblioteca, ou outro destino para as exportações.',
  'failure.folder-not-allowed.what':
    'O Sora Export não pode gravar na pasta que você escolheu: os navegadores pedem essa permissão de novo.',
  'failure.folder-not-allowed.safe': 'Todos os arquivos salvos até agora são mantidos.',
  'failure.folder-not-allowed.todo':
    'Permita na biblioteca. “Permitir em todas as visitas”, onde o navegador oferece, resolve isso de vez.',
  'failure.folder-gone.what': 'A pasta que você escolheu não está lá.',
  'failure.folder-gone.safe': 'Todos os arquivos salvos até agora são mantidos.',
  'failure.folder-gone.todo':
    'Coloque-a de volta ou conecte o disco em que ela está. Você também pode escolher outra pasta na biblioteca: o que faltar nela é buscado de novo.',
  'failure.folder-full.what': 'Não há mais espaço onde está a pasta que você escolheu.',
  'failure.folder-full.safe': 'Todos os arquivos salvos até agora são mantidos.',
  'failure.folder-full.todo':
    '{needed, select, unknown {Libere espaço no disco dela.} other {Libere pelo menos {needed} no disco dela.}}',
  'failure.folder-failed.what': 'O navegador não conseguiu gravar na pasta que você escolheu.',
  'failure.folder-failed.safe': 'Todos os arquivos salvos até agora são mantidos.',
  'failure.folder-failed.todo':
    'Verifique se é possível gravar na pasta e se nenhum outro programa está usando os arquivos dela.',
  'failure.store-newer.what': 'O armazenamento do Sora Export foi criado por uma versão mais nova.',
  'failure.store-newer.safe': 'Nada nele foi alterado, e o que você exportou não é afetado.',
  'failure.store-newer.todo':
    'Instale a versão mais recente do Sora Export por cima desta; ela continua de onde a outra parou. Não remova a extensão: as partes concluídas que ainda não estão em Downloads seriam excluídas.',
  'failure.store-damaged.what': 'O armazenamento do Sora Export não contém o que deveria.',
  'failure.store-damaged.safe': 'Nada nele foi alterado nem excluído, e o que você exportou não é afetado.',
  'failure.store-damaged.todo':
    'Relate isso com os detalhes abaixo e, se puder, aguarde uma atualização. Remover o Sora Export e instalá-lo de novo permite começar do zero, mas exclui as partes concluídas que ainda não estão em Downloads.',
  'failure.store-broken.what': 'O navegador não abre o armazenamento do Sora Export.',
  'failure.store-broken.safe': 'O que você exportou não é afetado.',
  'failure.store-broken.todo':
    'Reinicie o navegador. Se isso não ajudar, verifique se o disco não está cheio. Não remova o Sora Export: as partes concluídas que ainda não estão em Downloads seriam excluídas.',
  'failure.export-damaged.what':
    'Os registros desta exportação estavam danificados, por isso ela não pôde continuar normalmente.',
  'failure.export-damaged.safe':
    'Todos os arquivos salvos e as partes concluídas são mantidos. As partes concluídas vão para Downloads.',
  'failure.export-damaged.todo':
    'Inicie uma nova exportação para obter o que falta. Se acontecer de novo, relate o problema.',
  'failure.no-fetcher.what': 'A parte do Sora Export que busca os arquivos não inicia.',
  'failure.no-fetcher.safe': 'Todos os arquivos salvos até agora são mantidos.',
  'failure.no-fetcher.todo': 'Reinicie o navegador. Se isso não ajudar, relate o problema.',
  'failure.too-large.what': 'Isso é demais para salvar de uma vez.',
  'failure.too-large.safe': 'Nada foi alterado.',
  'failure.too-large.todo': 'Selecione menos, ou exporte em partes.',
  'failure.nothing-left.what': 'Não há mais registro do que seria exportado de novo.',
  'failure.nothing-left.safe': 'O que você exportou não é afetado.',
  'failure.nothing-left.todo': '“Exportar tudo” obtém tudo o que o Sora ainda tem.',
  'failure.not-there.what': 'O Sora Export não responde.',
  'failure.not-there.safe': 'Todos os arquivos salvos até agora são mantidos.',
  'failure.not-there.todo': 'Tente de novo. Se isso não ajudar, reinicie o navegador.',
  'failure.not-allowed.what': 'Esta página não pode dar ordens ao Sora Export.',
  'failure.not-allowed.safe': 'Nada foi alterado.',
  'failure.not-allowed.todo': 'Use o botão da extensão na barra de ferramentas do navegador.',
  'failure.bad-message.what': 'Duas partes do Sora Export não se entendem.',
  'failure.bad-message.safe': 'Todos os arquivos salvos até agora são mantidos.',
  'failure.bad-message.todo': 'Reinicie o navegador para que as duas tenham a mesma versão.',
  'failure.extension-updated.what': 'O Sora Export foi atualizado enquanto esta página estava aberta.',
  'failure.extension-updated.safe': 'Uma exportação em andamento continua.',
  'failure.extension-updated.todo': 'Recarregue a página para conectá-la de novo.',
  'failure.bug.what': 'Algo inesperado deu errado.',
  'failure.bug.safe': 'Todos os arquivos salvos até agora são mantidos.',
  'failure.bug.todo': 'Se acontecer de novo, relate com os detalhes abaixo.',
};
