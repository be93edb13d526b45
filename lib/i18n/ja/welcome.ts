import type { Words } from '../translation-types';

/** Japanese words of the first-run page. */
export const welcome: Words<'welcome'> = {
  'welcome.title': 'Sora で作ったものを手元に',
  'welcome.what':
    'Sora Export は、Sora のライブラリ全体を ZIP ファイルとしてダウンロードフォルダーに保存します。すべての動画と画像が、プロンプト、日付、Sora が持つ情報とともに残ります。',
  'welcome.safe':
    '読み取るだけです。アカウントには何も変更を加えず、すべてがこのコンピューターに残るため、誰にも何も送信しません。',
  'welcome.start':
    '始めるには、ライブラリを開き、求められたら Sora にログインして、ページ下部のバーの「{button}」をクリックしてください。',
  'welcome.open': 'Sora のライブラリを開く',
};
