import type { Words } from '../translation-types';

/** Brazilian Portuguese words of what is said before an export starts, and of what a person has already. */
export const again: Words<'again'> = {
  'forecast.new-since': '{count, plural, one {# novo} other {# novos}} desde {when}',
  'forecast.more-since': 'Mais de {count, number} novos desde {when}',
  'forecast.none-since': 'Nada de novo desde {when}',
  'forecast.none-at-heads': 'Nada de novo na biblioteca, nos rascunhos e nas publicações desde {when}',
  'forecast.missing': '{count, plural, one {# ainda não salvo} other {# ainda não salvos}}',
  'forecast.none': 'Nada de novo',
  'forecast.export-new': 'Exportar {count, plural, one {# novo} other {# novos}}',
  'forecast.items': '{count, plural, one {# item} other {# itens}}',
  'forecast.about': 'cerca de {bytes}',
  'forecast.at-least': 'pelo menos {bytes}',
  'forecast.up-to': 'até {bytes}',
  'forecast.time': 'cerca de {duration}',
  'forecast.room':
    'Precisa de {needed} dos {free} livres no navegador enquanto trabalha, e de {total} em Downloads. Quanto há livre lá, o navegador não informa.',
  'forecast.room-folder':
    'Precisa de {total} onde fica a pasta escolhida, menos o que já está nela. Quanto há livre lá, o navegador não informa.',
  'forecast.room-files': 'Precisa de {total} em Downloads. Quanto há livre lá, o navegador não informa.',
  'forecast.tight':
    'Precisa de {needed} no navegador enquanto trabalha, e há {free} livres. Vai pausar quando encher e continuar quando houver espaço.',
  'have.title': 'O que você já tem',
  'have.intro':
    'Adicione o que você exportou em outro computador ou salvou com outra ferramenta. “Exportar o que é novo” então deixa isso de fora. Os arquivos são apenas lidos, e só neste dispositivo.',
  'have.drop':
    'Solte ou escolha partes ZIP ou a pasta de uma exportação, um arquivo de histórico, ou o que o SoraVault ou o Save Sora salvou.',
  'have.choose-files': 'Escolher arquivos',
  'have.choose-folder': 'Escolher uma pasta',
  'have.save-history': 'Salvar um histórico para outro computador',
  'have.reading': 'Lendo o que você escolheu.',
  'have.result':
    '{name}: {count, plural, =0 {nenhum item reconhecido} one {# item reconhecido} other {# itens reconhecidos}}{absent, plural, =0 {} one {, # não encontrado} other {, # não encontrados}}.',
  'have.absent':
    '{count, plural, one {# está na lista, e o arquivo não está lá} other {# estão na lista, e os arquivos não estão lá}}',
  'have.more': 'e mais {count, number}',
  'have.other-account': 'É de outra conta, e vale para as exportações dela.',
  'have.nothing': 'Nada foi reconhecido nisso.',
  'have.nothing-todo':
    'Uma lista sozinha não basta: os arquivos dela precisam estar entre o que você escolhe. Arquivos de outras ferramentas são reconhecidos pelos identificadores em seus nomes.',
  'have.added': 'Adicionado até agora',
  'have.kept': '{kind}, {count, plural, one {# item} other {# itens}}, adicionado: {when}',
  'have.forget': 'Esquecer',
  'have.forget-label': 'Esquecer {name}',
  'have.kind.export': 'Exportação',
  'have.kind.history': 'Histórico',
  'have.kind.soravault': 'SoraVault',
  'have.kind.save-sora': 'Save Sora',
  'have.kind.files': 'Arquivos',
  'have.fault.not-a-zip': '{name} não é um arquivo ZIP.',
  'have.fault.cut-short': '{name} está cortado, como por um download interrompido.',
  'have.fault.directory': '{name} perdeu o índice.',
  'have.fault.no-list': '{name} não contém o que o nome diz, ou foi alterado.',
  'have.fault.too-large': '{name} é maior do que qualquer lista de uma biblioteca.',
  'have.fault.newer': '{name} é de uma versão mais nova do Sora Export. Atualize esta primeiro.',
};
