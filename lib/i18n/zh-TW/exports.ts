import type { Words } from '../translation-types';

/** Traditional Chinese words of what the popup and the library's tab tell of exports beyond the bar. */
export const exports: Words<'exports'> = {
  'newest.title': '您的最新項目',
  'newest.reading': '正在讀取您的清單。',
  'newest.shown': '最新 {shown, number} 項，共 {total, number} 項',
  'newest.nothing': '您的清單中沒有可儲存的內容。',
  'newest.no-match': '沒有相符的項目。請減少搜尋詞。',
  'newest.no-match-yet': '目前沒有相符的項目。您的清單仍在讀取中。',
  'newest.closed': '在分頁中開啟 Sora 後，您的最新項目會顯示在這裡，可供搜尋並儲存其中幾個。',
  'newest.show-all': '在作品庫中查看全部',

  'tell-end.label': '完成時通知我',

  'detail.title': '匯出詳情',
  'detail.active': '{count, plural, =0 {沒有正在取得的檔案} other {正在取得 # 個檔案}}',
  'detail.bytes': '{bytes}，共 {total}',
  'detail.failed': '目前有 {count, plural, other {# 個檔案}}無法儲存',
  'detail.retry': '缺少的內容可在這次匯出結束後重新取得。',
  'detail.lists': '各清單的數量',
  'detail.list': '清單',
  'detail.found': '找到',
  'detail.saved': '已儲存',
  'detail.not-saved': '失敗',
  'detail.lists-note': '出現在多份清單中的項目，會在每份清單中分別計數。',

  'history.title': '先前的匯出',
  'history.back': '返回作品庫',
  'history.loading': '正在查看先前的匯出。',
  'history.none': '尚無已結束的匯出。',
  'history.none-todo': '您從這裡匯出的內容會列在此處，並註明無法取得的部分。',
  'history.all': '整個作品庫',
  'history.new': '新內容',
  'history.again': '再次匯出缺少的內容',
  'history.selected': '所選內容',
  'history.repair': '損毀或缺少的內容',
  'history.lists': '{what}，僅清單，不含檔案',
  'history.saved': '已儲存 {count, number} 項',
  'history.cancelled': '在結束前已取消',
  'history.where': '{bytes}，{count, plural, other {# 個分卷}}',
  'history.no-parts': '沒有檔案',
  'history.show': '在資料夾中顯示',
  'history.forgotten': '瀏覽器的下載清單中已沒有這些分卷。',
  'history.forgotten-files': '瀏覽器的下載清單中已沒有這些檔案。',
  'history.retry': '重試失敗的 {count, number} 項',
  'history.busy': '缺少的內容可在進行中的匯出結束後重新取得。',

  'forget.title': '記住的內容',
  'forget.what':
    '{count, plural, =0 {沒有記住任何內容：所有項目都視為新的。} other {# 個項目記為已儲存：只記其在 Sora 的 ID，不含文字和圖片。「匯出新內容」會略過它們，Sora 頁面上會標示它們。}}',
  'forget.ask': '忘記已儲存的內容',
  'forget.sure':
    '所有內容將重新視為新內容，先前匯出無法儲存的內容也無法再從這裡取得。「下載」資料夾和 Sora 上的檔案都不會被刪除。',
  'forget.yes': '忘記',
  'forget.no': '保留',
};
