import type { Words } from '../translation-types';

/** Simplified Chinese words that browsers and their shops show. */
export const manifest: Words<'manifest'> = {
  'manifest.description': '将您的整个 Sora 作品库，包括视频、图片和所有已知信息，导出为随处都能打开的归档。',
};
