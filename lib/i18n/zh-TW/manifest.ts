import type { Words } from '../translation-types';

/** Traditional Chinese words that browsers and their shops show. */
export const manifest: Words<'manifest'> = {
  'manifest.description': '將您的整個 Sora 作品庫，包括影片、圖片和所有已知資訊，匯出為隨處都能開啟的封存檔。',
};
