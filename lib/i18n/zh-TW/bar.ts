import type { Words } from '../translation-types';

/** Traditional Chinese words that the bar on the site’s page shows. */
export const bar: Words<'bar'> = {
  product: 'Sora Export',

  'action.export-all': '全部匯出',
  'action.export-lists': '僅匯出清單',
  'action.export-with-others': '連同他人的檔案一起匯出',
  'action.export-new': '匯出新內容',
  'action.retry-failed': '重試失敗的項目',
  'action.remake-parts': '重新產生',
  'action.save-diagnosis': '儲存診斷檔案',
  'action.pause': '暫停',
  'action.resume': '繼續',
  'action.cancel': '取消',
  'action.show-folder': '開啟資料夾',
  'action.retry': '再試一次',
  'action.reload-sora': '重新載入 Sora',
  'action.reload': '重新載入此頁面',
  'action.open-library': '開啟作品庫',
  'action.open-sora': '開啟 Sora',
  'action.allow': '允許存取',
  'action.allow-folder': '允許存取資料夾',
  'action.choose-folder': '選擇資料夾',

  'owner.label': '作品庫擁有者：',
  'owner.unnamed': '此帳號',
  'owner.workspace': '（工作區）',

  'choices.summary': '其他匯出方式',
  'choices.lists': '趕時間嗎？只要幾分鐘，就能儲存 Sora 所知關於您作品庫的一切，但不含檔案。',
  'choices.new': '僅匯出您尚未擁有的內容：既不在此瀏覽器的匯出中，也不在您於作品庫中加入的內容裡。',
  'choices.others': '匯出全部內容，以及他人製作的檔案：您按讚的作品，以及對您貼文的再創作。',

  'picking.begin': '選取',
  'picking.save-single': '儲存這個作品',
  'picking.how': '點按卡片即可選取；按住 Shift 鍵點按可選取其間的所有卡片。捲動頁面時，選取內容會保留。',
  'picking.no-cards': '此頁面上沒有可辨識的卡片。請開啟您的作品庫、草稿或個人檔案。',
  'picking.cards': '此頁面上的卡片',
  'picking.count': '{count, plural, =0 {未選取任何項目} other {已選取 # 項}}',
  'picking.bytes': '（約 {bytes}）',
  'picking.save': '儲存選取的 {count, number} 項',
  'picking.all-shown': '加入可見的全部 {count, number} 項',
  'picking.end': '結束選取',
  'picking.saved': '已由先前的匯出儲存',

  'status.loading': '正在檢查登入的是哪個帳號。',
  'status.signed-out': '您尚未登入 Sora。請登入以匯出您的作品庫。',
  'status.ready': '可以開始匯出。',
  'status.listing': '正在匯出。仍在計算您作品庫的項目數。',
  'status.fetching': '正在匯出您的作品庫。',
  'status.closing': '正在匯出。正在完成最後一個分卷。',
  'status.saving': '正在匯出。正在將最後一個分卷儲存到「下載」資料夾。',
  'status.writing-lists': '正在匯出。正在寫入清單。',
  'status.waiting': '正在匯出。Sora 要求等待。',
  'status.held-up': '正在匯出目前已列出的內容。{what}',
  'status.waits-for-you': '正在等待您的操作。{what}',
  'status.paused': '已暫停。在您繼續之前，不會取得任何內容。',
  'status.paused-by': '已暫停。{what}',
  'status.complete':
    '匯出完成：已儲存 {saved, number} 項，失敗 {failed, number} 項，略過 {skipped, number} 項{unavailable, plural, =0 {} other {，# 個來源無法使用}}',
  'status.complete-empty': '{complete}。此作品庫中沒有可匯出的內容。',
  'status.complete-cancelled': '{complete}。在結束前已取消。',
  'status.given-up': '{count, plural, other {有 # 個分卷未交付。}}',
  'status.canceling': '正在取消。正在交付目前已儲存的內容。再次取消將放棄這些內容。',
  'status.canceling-held': '正在取消。{what}再次取消將放棄尚未交付的內容。',

  'brief.loading': '正在檢查',
  'brief.signed-out': '未登入',
  'brief.ready': '就緒',
  'brief.paused': '已暫停',
  'brief.complete': '已完成',
  'brief.cancelled': '已取消',
  'brief.trouble': '需要您處理',

  'progress.label': '匯出進度',
  'progress.percent': '{share, number, percent}',
  'progress.counting': '正在計算您作品庫的項目數',
  'progress.text': '{share, number, percent}。{saved}',

  'figures.saved': '已儲存 {saved, number} 項，共 {total, number} 項',
  'figures.saved-so-far': '已儲存 {saved, number} 項，目前共找到 {total, number} 項',
  'figures.failed': '失敗 {failed, number} 項',
  'figures.skipped': '略過 {skipped, number} 項',
  'figures.bytes': '{saved}，共約 {total}',
  'figures.left': '剩餘約 {duration}',
  'figures.parts': '「下載」資料夾中有 {count, plural, other {# 個分卷}}',

  'waiting.left': '匯出將在 {duration}後繼續。',

  'paused.goes-on': '條件允許時，匯出會自動繼續。',
  'paused.resume': '按「繼續」會立即嘗試。',

  'cause.detail': '詳細資訊：{detail}',

  'sources.summary': '已讀取 {read, number} 份清單，共 {total, plural, other {# 份}}',
  'sources.listed': '{listed, plural, other {# 個條目}}',

  'ended.title': '上次匯出',
  'ended.where': '「下載」資料夾：{count, plural, other {# 個分卷}}，{bytes}。',
  'ended.where-folder': '您選擇的資料夾，{bytes}：',
  'ended.where-files': '「下載」資料夾，逐個檔案，{bytes}：',
  'ended.unfound': '所選項目中有 {count, plural, other {# 項}}已不在您的 Sora 清單中。',
  'ended.failed': '{count, plural, other {# 個檔案}}無法儲存：',
  'ended.failure': '{reason}：{count, number}',
  'ended.gone': '分卷 {numbers} 已不在「下載」資料夾中。如果是您自己移動的，就沒有問題。否則，其中的內容可以再次匯出。',
  'ended.gone-files': '其中至少有一個檔案已不在「下載」資料夾中。如果是您自己移動的，就沒有問題。否則，可以再次匯出。',

  'diagnosis.offer':
    'Sora 的回應方式已改變。診斷檔案有助於修正：其中只有欄位的名稱和類型，不含提示詞、姓名或連結。您可以將它附在回報中。',

  'parts.renamed': '分卷 {number, number} 是完整的，但名稱與原定的不同。儲存的名稱為',
  'files.renamed': '並非每個檔案都用了原定的名稱。其中一個儲存為',

  'ended.report': '最後一個分卷中的 report.json 說明了缺少什麼以及原因。',
  'ended.report-file': 'data/report.json 說明了缺少什麼以及原因。',
};
