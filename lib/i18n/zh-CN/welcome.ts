import type { Words } from '../translation-types';

/** Simplified Chinese words of the first-run page. */
export const welcome: Words<'welcome'> = {
  'welcome.title': '留住您用 Sora 制作的一切',
  'welcome.what':
    'Sora Export 会把您的整个 Sora 作品库保存为“下载”文件夹中的 ZIP 文件：每个视频和图片，连同提示词、日期以及 Sora 所知道的一切。',
  'welcome.safe': '它只读取：不会更改您账号中的任何内容，也不会向任何人发送任何内容，因为一切都留在这台电脑上。',
  'welcome.start': '要开始，请打开您的作品库，在 Sora 要求时登录，然后点击页面底部导出栏中的“{button}”。',
  'welcome.open': '打开您的 Sora 作品库',
};
