import type { Words } from '../catalogue';

/** Simplified Chinese words of what a person may set. */
export const settings: Words<'settings'> = {
  'settings.summary': '设置',
  'settings.language': '语言',
  'settings.language.system': '与浏览器一致',
  'settings.keep-awake': '导出期间让电脑保持唤醒',
  'settings.keep-awake.note': '屏幕可能会变暗。合上盖子仍可能让电脑进入睡眠。',
  'settings.keep-awake.cannot':
    '此浏览器不允许扩展程序让电脑保持唤醒。进行较长的导出时，请在系统设置中关闭睡眠。睡眠之后，导出会自动继续。',
};
