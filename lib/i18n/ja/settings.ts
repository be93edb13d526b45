import type { Words } from '../translation-types';

/** Japanese words of what a person may set. */
export const settings: Words<'settings'> = {
  'settings.title': '設定',
  'settings.intro': 'これから始めるすべてのエクスポートに適用されます。変更はすぐに保存されます。',
  'settings.kept': '保存しました：{what}',
  'settings.not-kept': 'まだ保存されていません：{what}',
  'settings.last-list': 'リストは少なくとも1 つ必要です。',

  'settings.lists.title': 'エクスポートするもの',
  'settings.lists.note':
    'すべて、または新しいもののエクスポートでは、これらのリストを調べます。ご自分で選んだものは、どこにあってもエクスポートされます。',
  'settings.lists': 'リスト',
  'settings.others': 'ほかの人が作ったファイル',
  'settings.others.note':
    '「いいね」したものと、あなたの投稿のリミックスです。オフの場合、リストには載りますが、ファイルは含まれません。',

  'settings.archive.title': 'アーカイブ',
  'settings.part-size': 'パートの大きさ',
  'settings.part-size.option': '最大 {bytes}',
  'settings.part-size.note':
    '大きなライブラリは複数の ZIP ファイルになります。2 GB まではどのソフトでも開けます。古いソフトには、それ以上を開けないものもあります。',
  'settings.sidecars': '各動画・画像に添えるファイル',
  'settings.sidecars.note':
    'どれもアーカイブの一覧に含まれています。添えておけば、動画や画像をどこに移しても情報が一緒に残ります。',
  'settings.sidecar.json': 'わかっていることすべて、ほかのソフト用（.json）',
  'settings.sidecar.txt': 'プロンプトのみ、読むため（.txt）',
  'settings.sidecar.xmp': 'タイトル、プロンプト、日付、写真ソフト用（.xmp）',
  'settings.example.video': '新聞紙を折って作ったキツネ',
  'settings.example.image': '雨の港の提灯',
  'settings.example.folder': '動物',

  'settings.run.title': 'エクスポート中の動作',
  'settings.parallelism': '同時に取得するファイルの最大数',
  'settings.parallelism.note':
    '何個が最も速いかは Sora Export が自動で見つけ、Sora が混み合うと減らします。回線をほかの用途にも使う場合は、少なくしてください。',
  'settings.keep-awake': 'エクスポート中はコンピューターをスリープさせない',
  'settings.keep-awake.note': '画面は暗くなることがあります。ふたを閉じると、スリープすることもあります。',
  'settings.keep-awake.cannot':
    'このブラウザーでは、拡張機能がスリープを防ぐことはできません。長いエクスポートの際は、システムの設定でスリープをオフにしてください。スリープの後、エクスポートは自動的に続きます。',

  'settings.look.title': '表示',
  'settings.theme': 'テーマ',
  'settings.theme.system': 'システムと同じ',
  'settings.theme.light': 'ライト',
  'settings.theme.dark': 'ダーク',
  'settings.language': '言語',
  'settings.language.system': 'ブラウザーと同じ',

  'settings.file.title': 'この設定について',
  'settings.file.note':
    'ファイルにして別のブラウザーへ移すことも、初期値に戻すこともできます。ファイルには、あなたやライブラリに関することは含まれません。',
  'settings.file.export': '設定をエクスポート',
  'settings.file.import': '設定をインポート',
  'settings.file.exported': 'ブラウザーが {file} として保存します。',
  'settings.file.imported': '{file} の設定を適用し、保存しました。',
  'settings.file.too-large': '{file} は設定ファイルとしては大きすぎます。何も変更していません。',
  'settings.file.not-settings': '{file} は Sora Export の設定ファイルではありません。何も変更していません。',
  'settings.file.newer':
    '{file} は新しいバージョンの Sora Export のものです。先にこちらを更新してください。何も変更していません。',
  'settings.file.unknown': '{file} には「{detail}」がありますが、ここにはその設定がありません。何も変更していません。',
  'settings.file.value': '{file} の「{detail}」は、設定できない値です。何も変更していません。',
  'settings.reset': 'リセット',
  'settings.reset.ask': 'すべての設定を初期値に戻しますか？エクスポートとアーカイブはそのまま残ります。',
  'settings.reset.do': 'すべての設定をリセット',
  'settings.reset.keep': 'このままにする',
  'settings.reset.done': 'すべての設定が初期値に戻りました。',
};
