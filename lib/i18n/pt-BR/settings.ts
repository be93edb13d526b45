import type { Words } from '../translation-types';

/** Brazilian Portuguese words of what a person may set. */
export const settings: Words<'settings'> = {
  'settings.title': 'Configurações',
  'settings.intro': 'Valem para cada exportação que você iniciar a partir de agora. Cada alteração é salva na hora.',
  'settings.kept': 'Salvo: {what}.',
  'settings.not-kept': 'Ainda não salvo: {what}.',
  'settings.last-list': 'Uma lista precisa ficar.',

  'settings.lists.title': 'O que é exportado',
  'settings.lists.note':
    'Uma exportação de tudo, ou do que é novo, percorre estas listas. O que você mesmo escolhe é exportado onde quer que esteja.',
  'settings.lists': 'Listas',
  'settings.others': 'Arquivos que outras pessoas fizeram',
  'settings.others.note':
    'O que você curtiu e os remixes das suas publicações. Sem isso, as listas os mencionam e deixam os arquivos de fora.',

  'settings.archive.title': 'O pacote',
  'settings.part-size': 'Tamanho de uma parte',
  'settings.part-size.option': 'até {bytes}',
  'settings.part-size.note':
    'Uma biblioteca grande se divide em vários arquivos ZIP. Até 2 GB, qualquer programa os abre; alguns antigos não aceitam mais que isso.',
  'settings.sidecars': 'Arquivos ao lado de cada vídeo e imagem',
  'settings.sidecars.note':
    'O pacote já traz tudo isso. Esses arquivos o mantêm junto de cada vídeo e imagem, para onde quer que você os mova.',
  'settings.sidecar.json': 'Tudo o que se sabe, para outros programas (.json)',
  'settings.sidecar.txt': 'Só o prompt, para ler (.txt)',
  'settings.sidecar.xmp': 'Título, prompt e data, para programas de fotos (.xmp)',
  'settings.example.video': 'uma raposa de jornal dobrado',
  'settings.example.image': 'lanternas em um porto na chuva',
  'settings.example.folder': 'Animais',

  'settings.run.title': 'Durante uma exportação',
  'settings.parallelism': 'Arquivos buscados ao mesmo tempo, no máximo',
  'settings.parallelism.note':
    'O Sora Export descobre sozinho quantos rendem mais, e busca menos quando o Sora está ocupado. Escolha menos para deixar espaço na sua conexão para outras coisas.',
  'settings.keep-awake': 'Manter o computador ativo durante uma exportação',
  'settings.keep-awake.note': 'A tela pode apagar. Fechar a tampa ainda pode suspender o computador.',
  'settings.keep-awake.cannot':
    'Este navegador não permite que nenhuma extensão mantenha o computador ativo. Para uma exportação longa, desative a suspensão nas configurações do seu sistema. Depois da suspensão, a exportação continua sozinha.',

  'settings.look.title': 'Aparência',
  'settings.theme': 'Tema',
  'settings.theme.system': 'O do sistema',
  'settings.theme.light': 'Claro',
  'settings.theme.dark': 'Escuro',
  'settings.language': 'Idioma',
  'settings.language.system': 'O do navegador',

  'settings.file.title': 'Estas configurações',
  'settings.file.note':
    'Leve-as em um arquivo para outro navegador, ou restaure os valores iniciais. O arquivo não contém nada sobre você nem sobre a sua biblioteca.',
  'settings.file.export': 'Exportar configurações',
  'settings.file.import': 'Importar configurações',
  'settings.file.exported': 'O navegador as salva como {file}.',
  'settings.file.imported': 'As configurações de {file} estão em uso e salvas.',
  'settings.file.too-large': '{file} é grande demais para um arquivo de configurações. Nada foi alterado.',
  'settings.file.not-settings': '{file} não é um arquivo de configurações do Sora Export. Nada foi alterado.',
  'settings.file.newer': '{file} é de uma versão mais nova do Sora Export. Atualize esta primeiro. Nada foi alterado.',
  'settings.file.unknown': '{file} define “{detail}”, e essa configuração não existe aqui. Nada foi alterado.',
  'settings.file.value': '{file} define “{detail}” com um valor impossível. Nada foi alterado.',
  'settings.reset': 'Redefinir',
  'settings.reset.ask':
    'Restaurar os valores iniciais de todas as configurações? Exportações e pacotes ficam como estão.',
  'settings.reset.do': 'Redefinir todas as configurações',
  'settings.reset.keep': 'Manter',
  'settings.reset.done': 'Todas as configurações voltaram aos valores iniciais.',
};
