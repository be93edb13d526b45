import { json } from '../http/reply';
import { listFavorites, listFolder, listFolders } from './folder-routes';
import { linkOfGeneration, oneGeneration, oneTask, rawLinkOfGeneration } from './generations';
import { notifications } from './notification-routes';
import type { Question, Route } from './route';
import { listTasks, listVideoGen, tasksName } from './task-routes';

/** Sora 1 (sora-api §2.1). */
export const sora1Routes: readonly Route[] = [
  { path: '/backend/v2/list_tasks', source: tasksName, answer: listTasks },
  { path: '/backend/v2/recent_tasks', source: tasksName, answer: listTasks },
  { path: '/backend/video_gen', source: tasksName, answer: listVideoGen },
  { path: '/backend/video_gen/:id', source: 'lookup', answer: oneTask },
  { path: '/backend/generations/:id', source: 'lookup', answer: oneGeneration },
  { path: '/backend/generations/:id/download', source: 'lookup', answer: linkOfGeneration },
  { path: '/backend/generations/:id/raw', source: 'lookup', answer: rawLinkOfGeneration },
  { path: '/backend/collections/social_favorites/generations', source: 'sora1-likes', answer: listFavorites },
  { path: '/backend/collections/:id/generations', source: 'sora1-folders', answer: listFolder },
  { path: '/backend/collections', source: 'sora1-folders', answer: listFolders },
  { path: '/backend/notif', source: 'other', answer: notifications },
  { path: '/backend/parameters', source: 'other', answer: parameters },
];

function parameters({ canDownloadWithoutWatermark }: Question) {
  return json({ can_download_without_watermark: canDownloadWithoutWatermark });
}
