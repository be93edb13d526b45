import type { Words } from '../catalogue';

/** Traditional Chinese words of the Verify page. */
export const verify: Words<'verify'> = {
  'verify.link': '驗證匯出',
  'verify.title': '驗證匯出',
  'verify.intro': '檢查匯出的每個檔案是否都在，並且與儲存時完全一致，一個位元也不差。任何內容都不會離開此裝置。',
  'verify.ready': '請選擇要驗證的內容。',
  'verify.drop': '將匯出的所有分卷（ZIP）或解壓縮後的資料夾拖放到此處。',
  'verify.choose-parts': '選擇 ZIP 分卷',
  'verify.choose-folder': '選擇資料夾',
  'verify.folder-note':
    '選擇資料夾時，瀏覽器可能會詢問是否「上傳」。它只會被讀取，而且只在此處。一個資料夾中可以有多個匯出。',
  'verify.again': '驗證其他匯出',
  'verify.collecting': '正在從您選擇的內容中尋找匯出。',
  'verify.checking': '正在檢查 {name}。',
  'verify.progress-label': '驗證進度',
  'verify.progress': '{files, number} 個檔案，共 {total, number} 個；{done}，共 {all}',
  'verify.nothing': '您選擇的內容中沒有匯出。',
  'verify.nothing-todo':
    '分卷的名稱類似「Sora export 2026-04-20 14-03 - part 001.zip」。解壓縮後的匯出是一個包含 README.txt 和 data 的資料夾。',
  'verify.several': '找到 {count, number} 個匯出，其中 {intact, number} 個完好。',
  'verify.intact': '完好。{files, plural, other {全部 # 個檔案}}都與儲存時一致，{bytes}。',
  'verify.is-damaged': '已損毀：{counted}。',
  'verify.is-incomplete': '不完整：{counted}。',
  'verify.damaged': '{count, plural, other {# 個檔案已損毀}}',
  'verify.missing': '{count, plural, other {缺少 # 個檔案}}',
  'verify.rest': '{files, plural, other {# 個與儲存時一致}}',
  'verify.proof': '每個檔案的 SHA-256 都與匯出本身所列的一致{parts, plural, =0 {} other {，共 # 個分卷}}。',
  'verify.no-manifest':
    '其所有檔案的清單（最後一個分卷中的 manifest-sha256.txt）不在此處。只能依據此處已有分卷的清單檢查影片和圖片。請一併選擇所有分卷。',
  'verify.missing-parts':
    '分卷 {numbers}{total, plural, =0 {} other {（共 # 個）}}不在此處。請一併選擇所有分卷，或將它們解壓縮到同一個資料夾。',
  'verify.damaged-files': '{count, plural, other {# 個損毀的檔案}}',
  'verify.missing-files': '{count, plural, other {# 個缺少的檔案}}',
  'verify.foreign-files': '{count, plural, other {# 個不屬於此匯出的檔案}}',
  'verify.strangers': '{count, plural, other {# 個所選檔案不屬於任何匯出}}',
  'verify.more': '以及另外 {count, number} 個',
  'verify.in-zip': '位於 {zip} 中。',
  'verify.damage.size': '比原來更長或更短。',
  'verify.damage.sum': '其內容已改變。',
  'verify.damage.crc': '其內容正確，但 ZIP 中的紀錄與之不符。',
  'verify.damage.unreadable': '無法讀取。',
  'verify.unreadable.not-a-zip': '{zip} 已不再是 ZIP 檔案。其中的檔案計為缺少。',
  'verify.unreadable.cut-short': '{zip} 被截斷，就像下載中斷時那樣。其中的檔案計為缺少。',
  'verify.unreadable.directory': '{zip} 遺失了目錄。其中的檔案計為缺少。',

  'repair.offer': 'Sora Export 可以只重新取得這些檔案。它們會成為一個獨立的小型匯出。',
  'repair.fetch': '{count, plural, other {重新取得 # 個檔案}}',
  'repair.started': '正在取得。Sora 頁面上的匯出列和工具列按鈕會顯示進度。',
  'repair.busy': '另一個匯出正在進行。請在其結束後再試一次。',
};
