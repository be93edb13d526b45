import type { Words } from '../translation-types';

/** Traditional Chinese words of what a person may set. */
export const settings: Words<'settings'> = {
  'settings.title': '設定',
  'settings.intro': '適用於從現在起開始的每次匯出。每項變更都會立即儲存。',
  'settings.kept': '已儲存：{what}。',
  'settings.not-kept': '尚未儲存：{what}。',
  'settings.last-list': '至少要保留一份清單。',

  'settings.lists.title': '匯出的內容',
  'settings.lists.note': '匯出全部內容或新內容時，會讀取這些清單。您自己選擇的內容無論在哪裡都會匯出。',
  'settings.lists': '清單',
  'settings.others': '他人製作的檔案',
  'settings.others.note': '您按讚的作品，以及對您貼文的再創作。不勾選時，清單會提到它們，但不包含其檔案。',

  'settings.archive.title': '封存檔',
  'settings.part-size': '分卷大小',
  'settings.part-size.option': '最大 {bytes}',
  'settings.part-size.note':
    '較大的作品庫會分成多個 ZIP 檔案。2 GB 以內，任何程式都能開啟；有些舊程式無法開啟更大的檔案。',
  'settings.sidecars': '每部影片和每張圖片旁的檔案',
  'settings.sidecars.note':
    '封存檔的清單原本就包含這些資訊。有了這些檔案，無論您把影片和圖片移到哪裡，資訊都會跟著它們。',
  'settings.sidecar.json': '所有已知資訊，供其他程式使用（.json）',
  'settings.sidecar.txt': '僅提示詞，供閱讀（.txt）',
  'settings.sidecar.xmp': '標題、提示詞和日期，供相片軟體使用（.xmp）',
  'settings.example.video': '用報紙摺成的狐狸',
  'settings.example.image': '雨中港口的燈籠',
  'settings.example.folder': '動物',

  'settings.run.title': '匯出期間',
  'settings.parallelism': '同時取得的檔案數上限',
  'settings.parallelism.note':
    'Sora Export 會自行找出同時取得多少個最快，並在 Sora 忙碌時減少。若想為其他用途保留網路頻寬，請選擇較小的數字。',
  'settings.keep-awake': '匯出期間讓電腦保持喚醒',
  'settings.keep-awake.note': '螢幕可能會變暗。闔上上蓋仍可能讓電腦進入睡眠。',
  'settings.keep-awake.cannot':
    '此瀏覽器不允許擴充功能讓電腦保持喚醒。進行較長的匯出時，請在系統設定中關閉睡眠。睡眠之後，匯出會自動繼續。',

  'settings.look.title': '外觀',
  'settings.theme': '主題',
  'settings.theme.system': '與系統相同',
  'settings.theme.light': '淺色',
  'settings.theme.dark': '深色',
  'settings.language': '語言',
  'settings.language.system': '與瀏覽器相同',

  'settings.file.title': '這些設定',
  'settings.file.note':
    '您可以把設定存成檔案帶到另一個瀏覽器，也可以還原為初始值。檔案不包含任何關於您或您作品庫的內容。',
  'settings.file.export': '匯出設定',
  'settings.file.import': '匯入設定',
  'settings.file.exported': '瀏覽器會將其儲存為 {file}。',
  'settings.file.imported': '{file} 中的設定已生效並儲存。',
  'settings.file.too-large': '{file} 太大，不會是設定檔。未作任何變更。',
  'settings.file.not-settings': '{file} 不是 Sora Export 的設定檔。未作任何變更。',
  'settings.file.newer': '{file} 來自較新版本的 Sora Export。請先更新此版本。未作任何變更。',
  'settings.file.unknown': '{file} 設定了「{detail}」，但這裡沒有這項設定。未作任何變更。',
  'settings.file.value': '{file} 為「{detail}」設定了無法使用的值。未作任何變更。',
  'settings.reset': '重設',
  'settings.reset.ask': '要將所有設定還原為初始值嗎？匯出和封存檔不受影響。',
  'settings.reset.do': '重設所有設定',
  'settings.reset.keep': '維持現狀',
  'settings.reset.done': '所有設定已還原為初始值。',
};
