import type { TemplateFault } from '../../archive/naming/name-template';
import type { Token } from '../../archive/naming/name-tokens';

/** What must have words here: one without them does not compile. */
type Owed = `names.token.${Token}` | `names.fault.${TemplateFault['fault']}`;

/** English words of where names of files are chosen. */
export const names = {
  'names.label': 'Names of files',
  'names.default': 'Use the default',
  'names.example': 'For example',
  'names.tokens': 'What can stand in a name',
  'names.rules':
    'Words in braces are replaced by what is known of each item; all other text stays. “/” makes a folder. Every name holds the id: it is added where it is missing.',
  'names.token.date': 'day it was made, 2025-11-01',
  'names.token.time': 'hour and minute (UTC), 10-41',
  'names.token.year': 'year',
  'names.token.month': 'month, 01 to 12',
  'names.token.day': 'day of the month',
  'names.token.title': 'Sora’s title, else the start of the prompt',
  'names.token.prompt': 'start of the prompt',
  'names.token.id': 'id at Sora',
  'names.token.kind': 'video, image or reference',
  'names.token.author': 'name of who made it',
  'names.token.model': 'model that made it',
  'names.token.width': 'width in pixels',
  'names.token.height': 'height in pixels',
  'names.token.ratio': 'shape, such as 9x16',
  'names.token.duration': 'length, such as 10s',
  'names.token.seed': 'seed',
  'names.token.source': 'list it was found in first',
  'names.token.folder': 'its first folder at Sora',
  'names.token.character': 'first of your characters in it',
  'names.fault.empty': 'A name needs some text.',
  'names.fault.unknown-token': 'There is no {detail}. The list below has all that there are.',
  'names.fault.brace': 'A brace “{detail}” stands alone. Braces only go around a word of the list below.',
  'names.fault.character': 'File names cannot hold “{detail}” everywhere.',
  'names.fault.folder': 'A folder needs a name: something must stand before and between “/”.',
  'names.fault.depth': 'There can be at most {detail} folders.',
  'names.fault.length': 'It is too long: text of your own and the id are never cut, and leave no room here.',
} as const satisfies Record<Owed, string> & Record<string, string>;
