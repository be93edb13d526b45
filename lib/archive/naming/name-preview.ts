import { mediaPath, runName } from './file-paths';
import { type NameTemplate, parseTemplate, type TemplateFault } from './name-template';
import type { Named } from './name-tokens';

/**
 * The paths that a template produces inside the bag, or what is wrong with it. `long`: the length of its longest path if
 * that's too much for Windows in some people's folders, otherwise null.
 */
export type NamePreview = { paths: string[]; long: number | null } | TemplateFault;

/**
 * Characters that a path of an archive may have. Windows allows 260, and "Extract all" into Downloads takes about 80 of
 * them.
 */
const longestPath = 180;

/** Shows how items would be named, while the user edits the template. */
export function previewNames(template: string, items: Named[]): NamePreview {
  const parsed = parseTemplate(template);
  if ('fault' in parsed) return parsed;
  const length = longestPathOf(parsed);
  return {
    paths: items.map((item) => mediaPath(item, item.kind === 'video' ? 'mp4' : 'webp', parsed)),
    long: length > longestPath ? length : null,
  };
}

const endless = 'x'.repeat(500);

/** An item whose tokens all have their maximum length. */
const longest: Named = {
  id: 'x'.repeat(64),
  kind: 'reference',
  createdAt: '2025-11-01T10:41:22.000Z',
  postedAt: null,
  title: endless,
  prompt: endless,
  author: endless,
  model: endless,
  width: 10_000,
  height: 10_000,
  durationSeconds: 10_000,
  seed: 4_294_967_295,
  folders: [endless],
  characters: [endless],
  sources: ['sora2-cameo-drafts'],
};

/** The characters of the longest path that a template produces, from the folder that parts unpack into. */
function longestPathOf(template: NameTemplate): number {
  const lengths = [longest, { ...longest, createdAt: null, folders: [], characters: [] }].map(
    (item) => mediaPath(item, 'webm', template).length,
  );
  return `${runName(0, () => false)}/`.length + Math.max(...lengths) + ' (999).json'.length;
}
