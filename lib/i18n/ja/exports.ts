import type { Words } from '../translation-types';

/** Japanese words of what the popup and the library's tab tell of exports beyond the bar. */
export const exports: Words<'exports'> = {
  'newest.title': '最近の項目',
  'newest.reading': 'リストを読み取っています。',
  'newest.shown': '{total, number} 件中、新しい {shown, number} 件',
  'newest.nothing': 'リストに保存できるものはありません。',
  'newest.no-match': '一致するものがありません。検索語を減らしてみてください。',
  'newest.no-match-yet': '今のところ一致するものがありません。リストを読み取り中です。',
  'newest.closed': 'Sora をタブで開いていると、ここに最近の項目が表示され、検索していくつかを保存できます。',
  'newest.show-all': 'すべてをライブラリで表示',

  'tell-end.label': '完了したら知らせる',

  'detail.title': 'エクスポートの詳細',
  'detail.active': '{count, plural, =0 {取得中のファイルはありません} other {# 個のファイルを取得中}}',
  'detail.bytes': '{bytes} / {total}',
  'detail.failed': 'これまでに {count, plural, other {# 個のファイル}}を保存できませんでした',
  'detail.retry': '足りないものは、このエクスポートの終了後にもう一度取得できます。',
  'detail.lists': 'リストごとの件数',
  'detail.list': 'リスト',
  'detail.found': '検出',
  'detail.saved': '保存',
  'detail.not-saved': '失敗',
  'detail.lists-note': '複数のリストにある項目は、それぞれのリストで数えます。',

  'history.title': '過去のエクスポート',
  'history.back': 'ライブラリに戻る',
  'history.loading': '過去のエクスポートを調べています。',
  'history.none': '終了したエクスポートはまだありません。',
  'history.none-todo': 'ここからエクスポートしたものが、取得できなかったものとともにここに表示されます。',
  'history.all': 'ライブラリ全体',
  'history.new': '新しいもの',
  'history.again': '足りなかったものを再度',
  'history.selected': '選択したもの',
  'history.repair': '破損または不足していたもの',
  'history.lists': '{what}（ファイルなしのリスト）',
  'history.saved': '保存 {count, number} 件',
  'history.cancelled': '途中でキャンセル',
  'history.where': '{bytes}、{count, plural, other {# パート}}',
  'history.no-parts': 'ファイルなし',
  'history.show': 'フォルダーで表示',
  'history.forgotten': 'ブラウザーのダウンロード一覧に、これらのパートはもうありません。',
  'history.forgotten-files': 'ブラウザーのダウンロード一覧に、これらのファイルはもうありません。',
  'history.retry': '失敗した {count, number} 件を再試行',
  'history.busy': '足りないものは、進行中のエクスポートの終了後にもう一度取得できます。',

  'forget.title': '記憶しているもの',
  'forget.what':
    '{count, plural, =0 {何も記憶していません。すべての項目が新しいものとして扱われます。} other {# 件の項目を保存済みとして記憶しています。記憶しているのは Sora での ID で、言葉や画像は含みません。「新しいものをエクスポート」ではこれらを除き、Sora のページでは印を付けます。}}',
  'forget.ask': '保存の記憶を消去',
  'forget.sure':
    'すべてが再び新しいものとして扱われ、過去のエクスポートで保存できなかったものをここから取得し直すことはできなくなります。ダウンロードフォルダーのファイルも Sora のファイルも削除されません。',
  'forget.yes': '消去',
  'forget.no': '残す',
};
