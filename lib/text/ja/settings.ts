import type { Words } from '../catalogue';

/** Japanese words of what a person may set. */
export const settings: Words<'settings'> = {
  'settings.summary': '設定',
  'settings.language': '言語',
  'settings.language.system': 'ブラウザーと同じ',
  'settings.keep-awake': 'エクスポート中はコンピューターをスリープさせない',
  'settings.keep-awake.note': '画面は暗くなることがあります。ふたを閉じると、スリープすることもあります。',
  'settings.keep-awake.cannot':
    'このブラウザーでは、拡張機能がスリープを防ぐことはできません。長いエクスポートの際は、システムの設定でスリープをオフにしてください。スリープの後、エクスポートは自動的に続きます。',
};
