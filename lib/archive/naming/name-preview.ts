import { mediaPath } from './file-paths';
import { parseTemplate, type TemplateFault } from './name-template';
import type { Named } from './name-tokens';

/** The paths that a template produces inside the bag, or what is wrong with it. */
export type NamePreview = { paths: string[] } | TemplateFault;

/** Shows how items would be named, while the user edits the template. */
export function previewNames(template: string, items: Named[]): NamePreview {
  const parsed = parseTemplate(template);
  if ('fault' in parsed) return parsed;
  return { paths: items.map((item) => mediaPath(item, item.kind === 'video' ? 'mp4' : 'webp', parsed)) };
}
