import type { Words } from '../translation-types';

/** Japanese words that browsers and their shops show. */
export const manifest: Words<'manifest'> = {
  'manifest.description':
    'Sora のライブラリ全体を、動画と画像、わかっているすべての情報とともに、どこでも開けるアーカイブとして書き出します。',
};
