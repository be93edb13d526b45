import { type NameTemplate, parseTemplate } from '../../../../../lib/archive/naming/name-template';
import type { Named } from '../../../../../lib/archive/naming/name-tokens';
import { itemWith } from '../../sora/fake-site';

/** An item with the fields that names are made of. */
export function named(fields: Partial<Named> = {}): Named {
  const { sources, ...item } = fields;
  return { ...itemWith(item), sources: sources ?? ['sora2-drafts'] };
}

/** Parses a template that must be valid. */
export function parsed(text: string): NameTemplate {
  const template = parseTemplate(text);
  if ('fault' in template) throw new Error(`${text}: ${template.fault} ${template.detail}`);
  return template;
}
