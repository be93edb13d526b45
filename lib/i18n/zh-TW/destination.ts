import type { Words } from '../translation-types';

/** Traditional Chinese words of where exports go. */
export const destination: Words<'destination'> = {
  'destination.label': '匯出位置',
  'destination.summary': '匯出位置：{choice}',
  'destination.zip': '「下載」資料夾中的 ZIP 分卷',
  'destination.zip.note': '檔案少而整齊，每個都完整。它們解壓縮到同一個資料夾。',
  'destination.part-bytes': '每個分卷最多',
  'destination.folder': '您選擇的資料夾',
  'destination.folder.note': '無須解壓縮。以後匯出到同一資料夾時，無論用哪個瀏覽器，都只加入新內容。',
  'destination.folder.tab':
    '請保持此分頁開啟直到匯出結束，或在瀏覽器詢問時選擇「每次造訪時都允許」：關閉分頁後，瀏覽器可能會收回許可，匯出隨後會等待您。',
  'destination.folder.cannot':
    '此瀏覽器不允許網頁寫入您選擇的資料夾。Chrome 和 Edge 允許。在這裡，請把 ZIP 分卷解壓縮到您想要的位置。',
  'destination.folder.chosen': '已選擇：',
  'destination.folder.change': '選擇其他資料夾',
  'destination.folder.none': '尚未選擇資料夾。',
  'destination.files': '「下載」資料夾中的個別檔案',
  'destination.files.note':
    '每個檔案都個別下載，放在「下載」下的一個資料夾中，不含圖庫。如果瀏覽器設定為每次詢問儲存位置，它會為每個檔案詢問：擴充功能既看不到也無法更改該設定。請先在瀏覽器的下載設定中關閉它。',
};
