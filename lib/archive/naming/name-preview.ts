import { mediaPath } from './file-paths';
import { parseTemplate, type TemplateFault } from './name-template';
import type { Named } from './name-tokens';

/** What a template comes to: paths inside the bag, or its fault. */
export type NamePreview = { paths: string[] } | TemplateFault;

/** How these items would be named, for somebody who is writing a template. */
export function previewNames(template: string, items: Named[]): NamePreview {
  const parsed = parseTemplate(template);
  if ('fault' in parsed) return parsed;
  return { paths: items.map((item) => mediaPath(item, item.kind === 'video' ? 'mp4' : 'webp', parsed)) };
}
