import type { Words } from '../translation-types';

/** Brazilian Portuguese words of the Verify page. */
export const verify: Words<'verify'> = {
  'verify.link': 'Verificar uma exportação',
  'verify.title': 'Verificar uma exportação',
  'verify.intro':
    'Verifica se cada arquivo de uma exportação está presente e é, até o último bit, o que foi salvo. Nada sai deste dispositivo.',
  'verify.ready': 'Escolha o que verificar.',
  'verify.drop': 'Solte aqui todas as partes (ZIP) de uma exportação, ou a pasta em que foram descompactadas.',
  'verify.choose-parts': 'Escolher partes ZIP',
  'verify.choose-folder': 'Escolher uma pasta',
  'verify.folder-note':
    'Para uma pasta, o navegador pode perguntar se deve fazer o “upload” dela. Ela é apenas lida, e só aqui. Uma pasta pode conter várias exportações.',
  'verify.again': 'Verificar outra',
  'verify.collecting': 'Procurando exportações no que você escolheu.',
  'verify.checking': 'Verificando {name}.',
  'verify.progress-label': 'Progresso da verificação',
  'verify.progress': '{files, number} de {total, plural, one {# arquivo} other {# arquivos}}, {done} de {all}',
  'verify.nothing': 'Não há nenhuma exportação no que você escolheu.',
  'verify.nothing-todo':
    'As partes têm nomes como “Sora export 2026-04-20 14-03 - part 001.zip”. Uma exportação descompactada é uma pasta com README.txt e data dentro.',
  'verify.several':
    '{count, plural, one {# exportação encontrada} other {# exportações encontradas}}, {intact, plural, one {# intacta} other {# intactas}}.',
  'verify.intact':
    'Intacta. {files, plural, one {O único arquivo está como foi salvo} other {Todos os # arquivos estão como foram salvos}}, {bytes}.',
  'verify.is-damaged': 'Danificada: {counted}.',
  'verify.is-incomplete': 'Incompleta: {counted}.',
  'verify.damaged': '{count, plural, one {# arquivo está danificado} other {# arquivos estão danificados}}',
  'verify.missing': '{count, plural, one {falta # arquivo} other {faltam # arquivos}}',
  'verify.rest': '{files, plural, one {# está como foi salvo} other {# estão como foram salvos}}',
  'verify.proof':
    'O SHA-256 de cada arquivo é o que a própria exportação informa{parts, plural, =0 {} one {} other {, em # partes ao todo}}.',
  'verify.no-manifest':
    'A lista de todos os arquivos (manifest-sha256.txt, na última parte) não está aqui. Só foi possível verificar vídeos e imagens, pelas listas das partes que estão aqui. Escolha todas as partes juntas.',
  'verify.no-manifest-folder':
    'A lista de todos os arquivos (manifest-sha256.txt) não está aqui. Só foi possível verificar vídeos e imagens, pelas outras listas.',
  'verify.missing-parts':
    '{count, plural, one {A parte} other {As partes}} {numbers}{total, plural, =0 {} other { de #}} não {count, plural, one {está} other {estão}} aqui. Escolha todas as partes juntas, ou descompacte-as em uma só pasta.',
  'verify.damaged-files': '{count, plural, one {# arquivo danificado} other {# arquivos danificados}}',
  'verify.missing-files': '{count, plural, one {# arquivo ausente} other {# arquivos ausentes}}',
  'verify.foreign-files':
    '{count, plural, one {# arquivo que não faz parte da exportação} other {# arquivos que não fazem parte da exportação}}',
  'verify.strangers':
    '{count, plural, one {# arquivo escolhido não pertence a nenhuma exportação} other {# arquivos escolhidos não pertencem a nenhuma exportação}}',
  'verify.more': 'e mais {count, number}',
  'verify.in-zip': 'Em {zip}.',
  'verify.damage.size': 'Maior ou menor do que era.',
  'verify.damage.sum': 'O conteúdo mudou.',
  'verify.damage.crc': 'O conteúdo está certo, mas o ZIP diz outra coisa.',
  'verify.damage.unreadable': 'Não pode ser lido.',
  'verify.unreadable.not-a-zip': '{zip} não é mais um arquivo ZIP. Os arquivos dele contam como ausentes.',
  'verify.unreadable.cut-short':
    '{zip} está cortado, como por um download interrompido. Os arquivos dele contam como ausentes.',
  'verify.unreadable.directory': '{zip} perdeu o índice. Os arquivos dele contam como ausentes.',

  'repair.offer': 'O Sora Export pode baixar de novo só estes arquivos. Eles vêm como uma pequena exportação à parte.',
  'repair.offer-folder':
    'O Sora Export pode baixar de novo só estes arquivos, na pasta para onde vão suas exportações: {folder}.',
  'repair.fetch': '{count, plural, one {Baixar # arquivo de novo} other {Baixar # arquivos de novo}}',
  'repair.started':
    'Eles estão sendo baixados. A barra na página do Sora e o botão da barra de ferramentas mostram o andamento.',
  'repair.busy': 'Outra exportação está em andamento. Tente de novo quando ela terminar.',
  'repair.lists':
    'Todos os vídeos e imagens estão intactos. O que está danificado ou falta apenas informa sobre eles ou os mostra.',
  'repair.lists-folder':
    'O Sora Export pode escrevê-lo de novo na pasta para onde vão suas exportações: {folder}. Nada é baixado.',
  'repair.lists-write': 'Escrever as listas de novo',
  'repair.lists-started': 'As listas estão sendo escritas.',
  'repair.lists-written': 'As listas foram escritas de novo. Nada foi baixado.',
  'repair.lists-export': 'Os vídeos e as imagens abrem como antes. Uma nova exportação refaz todo o resto.',
};
