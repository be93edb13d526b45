import type { Words } from '../translation-types';

/** Brazilian Portuguese words of where names of files are chosen. */
export const names: Words<'names'> = {
  'names.label': 'Nomes dos arquivos',
  'names.default': 'Usar o padrão',
  'names.example': 'Por exemplo',
  'names.tokens': 'O que pode fazer parte de um nome',
  'names.rules':
    'As palavras entre chaves são substituídas pelo que se sabe de cada item; todo o resto do texto fica. “/” cria uma pasta. Todo nome contém o identificador: ele é acrescentado onde falta.',
  'names.token.date': 'dia em que foi criado, 2025-11-01',
  'names.token.time': 'hora e minuto (UTC), 10-41',
  'names.token.year': 'ano',
  'names.token.month': 'mês, de 01 a 12',
  'names.token.day': 'dia do mês',
  'names.token.title': 'título no Sora ou, sem ele, o início do prompt',
  'names.token.prompt': 'início do prompt',
  'names.token.id': 'identificador no Sora',
  'names.token.kind': 'video, image ou reference',
  'names.token.author': 'nome de quem o criou',
  'names.token.model': 'modelo que o criou',
  'names.token.width': 'largura em pixels',
  'names.token.height': 'altura em pixels',
  'names.token.ratio': 'formato, como 9x16',
  'names.token.duration': 'duração, como 10s',
  'names.token.seed': 'semente',
  'names.token.source': 'lista em que foi encontrado primeiro',
  'names.token.folder': 'sua primeira pasta no Sora',
  'names.token.character': 'o primeiro dos seus personagens que aparece nele',
  'names.fault.empty': 'Um nome precisa de algum texto.',
  'names.fault.unknown-token': '{detail} não existe. A lista abaixo tem tudo o que existe.',
  'names.fault.brace': 'Uma chave “{detail}” está sozinha. Chaves só ficam em volta de uma palavra da lista abaixo.',
  'names.fault.character': 'Nomes de arquivo não podem conter “{detail}” em todo lugar.',
  'names.fault.folder': 'Uma pasta precisa de um nome: deve haver algo antes de “/” e entre duas “/”.',
  'names.fault.depth': 'Pode haver no máximo {detail} pastas.',
  'names.fault.length':
    'É longo demais: seu próprio texto e o identificador nunca são cortados e não deixam espaço aqui.',
};
