import type { Words } from '../translation-types';

/** Japanese words that the bar on the site’s page shows. */
export const bar: Words<'bar'> = {
  product: 'Sora Export',

  'action.export-all': 'すべてエクスポート',
  'action.export-lists': 'リストだけをエクスポート',
  'action.export-with-others': 'ほかの人のファイルも含めてエクスポート',
  'action.export-new': '新しいものをエクスポート',
  'action.retry-failed': '失敗したものを再試行',
  'action.remake-parts': '作り直す',
  'action.save-diagnosis': '診断ファイルを保存',
  'action.pause': '一時停止',
  'action.resume': '再開',
  'action.cancel': 'キャンセル',
  'action.show-folder': 'フォルダーを開く',
  'action.retry': 'もう一度試す',
  'action.reload-sora': 'Sora を再読み込み',
  'action.reload': 'このページを再読み込み',
  'action.open-library': 'ライブラリを開く',
  'action.open-sora': 'Sora を開く',
  'action.allow': 'アクセスを許可',
  'action.allow-folder': 'フォルダーへのアクセスを許可',
  'action.choose-folder': 'フォルダーを選ぶ',

  'owner.label': 'ライブラリの所有者：',
  'owner.unnamed': 'このアカウント',
  'owner.workspace': '（ワークスペース内）',

  'choices.summary': 'ほかのエクスポート方法',
  'choices.lists': 'お急ぎの場合は、ファイルを除き、ライブラリについて Sora が把握しているすべてを数分で保存できます。',
  'choices.new': 'このブラウザーのエクスポートにも、ライブラリで追加したものにもまだないものだけを保存します。',
  'choices.others':
    'すべてに加え、ほかの人が作ったファイル（「いいね」したものや、あなたの投稿のリミックス）も保存します。',

  'picking.begin': '選択',
  'picking.save-single': 'これを保存',
  'picking.how':
    'カードをクリックして選びます。Shift キーを押しながらクリックすると、間のカードもすべて選べます。スクロールしても選択は保たれます。',
  'picking.no-cards': 'このページではカードを認識できません。ライブラリ、下書き、またはプロフィールを開いてください。',
  'picking.cards': 'このページのカード',
  'picking.count': '{count, plural, =0 {何も選択されていません} other {# 件を選択中}}',
  'picking.bytes': '（約 {bytes}）',
  'picking.save': '選択した {count, number} 件を保存',
  'picking.all-shown': '表示中の {count, number} 件をすべて追加',
  'picking.end': '選択を終了',
  'picking.saved': '以前のエクスポートで保存済み',

  'status.loading': 'どのアカウントでログインしているかを確認しています。',
  'status.signed-out': 'Sora からログアウトしています。ライブラリをエクスポートするにはログインしてください。',
  'status.ready': 'エクスポートの準備ができました。',
  'status.listing': 'エクスポート中です。ライブラリの件数を数えています。',
  'status.fetching': 'ライブラリをエクスポートしています。',
  'status.closing': 'エクスポート中です。最後のパートを仕上げています。',
  'status.saving': 'エクスポート中です。最後のパートをダウンロードフォルダーに保存しています。',
  'status.writing-lists': 'エクスポート中です。リストを書き込んでいます。',
  'status.waiting': 'エクスポート中です。Sora から待つよう求められました。',
  'status.held-up': 'これまでにリストで見つかったものをエクスポートしています。{what}',
  'status.waits-for-you': '操作をお待ちしています。{what}',
  'status.paused': '一時停止中です。再開するまで何も取得しません。',
  'status.paused-by': '一時停止中です。{what}',
  'status.complete':
    'エクスポート完了：保存 {saved, number} 件、失敗 {failed, number} 件、スキップ {skipped, number} 件{unavailable, plural, =0 {} other {、利用できないソース # 件}}',
  'status.complete-empty': '{complete}。このライブラリにはエクスポートするものがありません。',
  'status.complete-cancelled': '{complete}。途中でキャンセルされました。',
  'status.given-up': '{count, plural, other {# 個のパートは保存先に届きませんでした。}}',
  'status.canceling':
    'キャンセルしています。これまでに保存したものを書き出しています。もう一度キャンセルすると、それも破棄します。',
  'status.canceling-held':
    'キャンセルしています。{what}もう一度キャンセルすると、まだ保存先に届いていないものを破棄します。',

  'brief.loading': '確認中',
  'brief.signed-out': 'ログアウト中',
  'brief.ready': '準備完了',
  'brief.paused': '一時停止中',
  'brief.complete': '完了',
  'brief.cancelled': 'キャンセル済み',
  'brief.trouble': '確認が必要です',

  'progress.label': 'エクスポートの進行状況',
  'progress.percent': '{share, number, percent}',
  'progress.counting': 'ライブラリの件数を数えています',
  'progress.text': '{share, number, percent}。{saved}',

  'figures.saved': '{total, number} 件中 {saved, number} 件を保存',
  'figures.saved-so-far': 'これまでに見つかった {total, number} 件中 {saved, number} 件を保存',
  'figures.failed': '失敗 {failed, number} 件',
  'figures.skipped': 'スキップ {skipped, number} 件',
  'figures.bytes': '{saved}（全体は約 {total}）',
  'figures.left': '残り約 {duration}',
  'figures.parts': 'ダウンロードフォルダーに {count, plural, other {# パート}}',

  'waiting.left': '{duration}後にエクスポートを続けます。',

  'paused.goes-on': '可能になりしだい、エクスポートは自動的に続きます。',
  'paused.resume': '「再開」を押すとすぐに試します。',

  'cause.detail': '詳細：{detail}',

  'sources.summary': '{total, plural, other {# 件}}のリストのうち {read, number} 件を読み取り済み',
  'sources.listed': '{listed, plural, other {# 件}}',

  'ended.title': '前回のエクスポート',
  'ended.where': 'ダウンロードフォルダー：{count, plural, other {# パート}}、{bytes}。',
  'ended.where-folder': '選んだフォルダー、{bytes}：',
  'ended.where-files': 'ダウンロードフォルダー、ファイルごと、{bytes}：',
  'ended.unfound': '選んだ項目のうち {count, plural, other {# 件}}は、Sora のリストにもうありません。',
  'ended.failed': '{count, plural, other {# 個のファイル}}を保存できませんでした：',
  'ended.failure': '{reason}：{count, number}',
  'ended.gone':
    'パート {numbers} がダウンロードフォルダーにありません。ご自分で移動した場合は問題ありません。そうでなければ、中身をもう一度エクスポートできます。',
  'ended.gone-files':
    '少なくとも 1 つのファイルがダウンロードフォルダーにありません。ご自分で移動した場合は問題ありません。そうでなければ、もう一度エクスポートできます。',

  'diagnosis.offer':
    'Sora の応答が変わりました。修正には診断ファイルが役立ちます。含まれるのは項目の名前と型だけで、プロンプト、名前、リンクは含まれません。報告に添付できます。',

  'parts.renamed': 'パート {number, number} は完全ですが、指定した名前ではありません。保存された名前：',
  'files.renamed': '指定した名前ではないファイルがあります。保存された名前の例：',

  'ended.report': '何がなぜ欠けているかは、最後のパートの report.json に書かれています。',
  'ended.report-file': '何がなぜ欠けているかは、data/report.json に書かれています。',
};
