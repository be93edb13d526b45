import type { Words } from '../catalogue';

/** Traditional Chinese words of what a person may set. */
export const settings: Words<'settings'> = {
  'settings.summary': '設定',
  'settings.language': '語言',
  'settings.language.system': '與瀏覽器相同',
  'settings.keep-awake': '匯出期間讓電腦保持喚醒',
  'settings.keep-awake.note': '螢幕可能會變暗。闔上上蓋仍可能讓電腦進入睡眠。',
  'settings.keep-awake.cannot':
    '此瀏覽器不允許擴充功能讓電腦保持喚醒。進行較長的匯出時，請在系統設定中關閉睡眠。睡眠之後，匯出會自動繼續。',
};
