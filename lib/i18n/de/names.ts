import type { Words } from '../translation-types';

/** German words of where names of files are chosen. */
export const names: Words<'names'> = {
  'names.label': 'Namen der Dateien',
  'names.default': 'Vorgabe verwenden',
  'names.example': 'Zum Beispiel',
  'names.tokens': 'Was in einem Namen stehen kann',
  'names.rules':
    'Wörter in geschweiften Klammern werden durch das ersetzt, was über jedes Element bekannt ist; alles andere bleibt stehen. „/“ ergibt einen Ordner. Jeder Name enthält die Kennung: Sie wird ergänzt, wo sie fehlt.',
  'names.token.date': 'Tag der Erstellung, 2025-11-01',
  'names.token.time': 'Stunde und Minute (UTC), 10-41',
  'names.token.year': 'Jahr',
  'names.token.month': 'Monat, 01 bis 12',
  'names.token.day': 'Tag des Monats',
  'names.token.title': 'Titel bei Sora, sonst der Anfang des Prompts',
  'names.token.prompt': 'Anfang des Prompts',
  'names.token.id': 'Kennung bei Sora',
  'names.token.kind': 'video, image oder reference',
  'names.token.author': 'Name der Person, von der es stammt',
  'names.token.model': 'Modell, das es erzeugt hat',
  'names.token.width': 'Breite in Pixeln',
  'names.token.height': 'Höhe in Pixeln',
  'names.token.ratio': 'Form, etwa 9x16',
  'names.token.duration': 'Länge, etwa 10s',
  'names.token.seed': 'Seed',
  'names.token.source': 'Liste, in der es zuerst gefunden wurde',
  'names.token.folder': 'sein erster Ordner bei Sora',
  'names.token.character': 'der erste Ihrer Charaktere darin',
  'names.fault.empty': 'Ein Name braucht etwas Text.',
  'names.fault.unknown-token': '{detail} gibt es nicht. Die Liste unten enthält alles, was es gibt.',
  'names.fault.brace': 'Eine Klammer „{detail}“ steht allein. Klammern stehen nur um ein Wort aus der Liste unten.',
  'names.fault.character': 'Dateinamen können „{detail}“ nicht überall enthalten.',
  'names.fault.folder': 'Ein Ordner braucht einen Namen: Vor und zwischen „/“ muss etwas stehen.',
  'names.fault.depth': 'Es kann höchstens {detail} Ordner geben.',
  'names.fault.length':
    'Das ist zu lang: Eigener Text und die Kennung werden nie gekürzt und lassen hier keinen Platz.',
};
