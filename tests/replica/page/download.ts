import type { generationRecord } from '../wire/generation';
import type { Ask } from './api';
import { element } from './element';

type Generation = ReturnType<typeof generationRecord>;

/** The page's own download button. UNPROVEN: that it saves the refreshed link's file unchanged. */
export async function downloadGeneration(generation: Generation, ask: Ask): Promise<void> {
  const { url } = await ask<{ url: string }>(`/backend/generations/${generation.id}/download`);
  const file = await fetch(url, { credentials: 'omit' }).then((response) => response.blob());
  const href = URL.createObjectURL(file);
  element('a', { href, download: `${nameOf(generation)}.${file.type.split('/')[1] ?? ''}` }).click();
  URL.revokeObjectURL(href);
}

/**
 * `20250522_0248_Title_simple_compose_01jv…`. The last word is the task's id (sora-api §4.4). UNPROVEN: the time zone.
 */
function nameOf({ created_at, title, operation, task_id }: Generation): string {
  const [day = '', time = ''] = created_at.split('T');
  const stamp = `${day.replaceAll('-', '')}_${time.slice(0, 5).replace(':', '')}`;
  return [stamp, title, operation, task_id.replace('task_', '')].join('_');
}
