import type { Words } from '../translation-types';

/** Traditional Chinese words of the first-run page. */
export const welcome: Words<'welcome'> = {
  'welcome.title': '留住您用 Sora 製作的一切',
  'welcome.what':
    'Sora Export 會把您的整個 Sora 作品庫儲存為「下載」資料夾中的 ZIP 檔案：每部影片和每張圖片，連同提示詞、日期以及 Sora 所知道的一切。',
  'welcome.safe': '它只讀取：不會變更您帳號中的任何內容，也不會向任何人傳送任何內容，因為一切都留在這台電腦上。',
  'welcome.start': '若要開始，請開啟您的作品庫，在 Sora 要求時登入，然後按一下頁面底部匯出列中的「{button}」。',
  'welcome.open': '開啟您的 Sora 作品庫',
};
