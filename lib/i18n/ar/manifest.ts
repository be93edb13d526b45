import type { Words } from '../translation-types';

/** Arabic words that browsers and their shops show. */
export const manifest: Words<'manifest'> = {
  'manifest.description': 'يصدّر مكتبة Sora كاملة، بمقاطع الفيديو والصور وكل ما يُعرف عنها، إلى أرشيف يفتح في أي مكان.',
};
