import { exampleItems } from '../../entrypoints/options/example-items';
import { defaultTemplate } from '../../lib/archive/naming/name-template';
import { createPageText } from '../../lib/i18n/page-text';

/** Items for name previews. */
export const namedItems = exampleItems(createPageText('en'));

/** Templates that a user may type, by name. */
export const templates: Record<string, string> = {
  default: defaultTemplate,
  folders: '{folder}/{year}/{title}',
  unknown: '{date} {name}',
  character: '{date}: {title}',
  long: 'all the many films that I have made with it {id}',
};
