import type { Words } from '../translation-types';

/** Japanese words of where exports go. */
export const destination: Words<'destination'> = {
  'destination.label': 'エクスポート先',
  'destination.summary': 'エクスポート先：{choice}',
  'destination.zip': 'ダウンロードフォルダーに ZIP パート',
  'destination.zip.note':
    '少数のまとまったファイルで、それぞれが完結しています。展開すると 1 つのフォルダーになります。',
  'destination.part-bytes': '1 パートの上限',
  'destination.folder': '選んだフォルダー',
  'destination.folder.note':
    '展開は不要です。同じフォルダーへの次のエクスポートは、どのブラウザーからでも、新しいものだけを追加します。',
  'destination.folder.tab':
    'エクスポートが終わるまでこのタブを開いておくか、ブラウザーに尋ねられたら「アクセスするたびに許可」を選んでください。タブを閉じると、許可が取り消されることがあります。その場合、エクスポートは待機します。',
  'destination.folder.cannot':
    'このブラウザーでは、ページが選んだフォルダーに書き込むことはできません。Chrome と Edge ではできます。ここでは、ZIP パートを好きな場所に展開してください。',
  'destination.folder.chosen': '選択中：',
  'destination.folder.change': '別のフォルダーを選ぶ',
  'destination.folder.none': 'フォルダーはまだ選ばれていません。',
  'destination.files': 'ダウンロードフォルダーに個別のファイル',
  'destination.files.note':
    'ファイルは 1 つずつダウンロードされ、ダウンロードフォルダーの中のフォルダーに入ります。ギャラリーは含まれません。ブラウザーが保存先を毎回尋ねる設定の場合、すべてのファイルについて尋ねられます。拡張機能はその設定を見ることも変えることもできません。先にブラウザーのダウンロード設定でオフにしてください。',
};
