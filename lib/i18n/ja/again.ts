import type { Words } from '../translation-types';

/** Japanese words of what is said before an export starts, and of what a person has already. */
export const again: Words<'again'> = {
  'forecast.new-since': '{when}以降の新着 {count, number} 件',
  'forecast.more-since': '{when}以降の新着 {count, number} 件以上',
  'forecast.none-since': '{when}以降の新着はありません',
  'forecast.none-at-heads': '{when}以降、ライブラリ、下書き、投稿に新着はありません',
  'forecast.missing': '未保存 {count, number} 件',
  'forecast.none': '新着はありません',
  'forecast.export-new': '新着 {count, number} 件をエクスポート',
  'forecast.items': '{count, plural, other {# 件}}',
  'forecast.about': '約 {bytes}',
  'forecast.at-least': '{bytes} 以上',
  'forecast.up-to': '最大 {bytes}',
  'forecast.time': '約 {duration}',
  'forecast.room':
    '作業中はブラウザー内の空き {free} のうち {needed}、ダウンロードフォルダーに {total} が必要です。ダウンロードフォルダーの空き容量は、ブラウザーからはわかりません。',
  'forecast.room-folder':
    '選んだフォルダーのある場所に {total} が必要です（すでに入っている分を除く）。そこの空き容量は、ブラウザーからはわかりません。',
  'forecast.room-files':
    'ダウンロードフォルダーに {total} が必要です。ダウンロードフォルダーの空き容量は、ブラウザーからはわかりません。',
  'forecast.tight':
    '作業中はブラウザー内に {needed} が必要ですが、空きは {free} です。いっぱいになると一時停止し、空きができると続行します。',
  'have.title': 'すでにお持ちのもの',
  'have.intro':
    'ほかのコンピューターでエクスポートしたもの、ほかのツールで保存したものを追加してください。「新しいものをエクスポート」ではそれらを省きます。ファイルは読み取るだけで、このデバイスの外には出ません。',
  'have.drop':
    'エクスポートの ZIP パートやフォルダー、履歴ファイル、SoraVault や Save Sora で保存したものをドロップするか、選んでください。',
  'have.choose-files': 'ファイルを選ぶ',
  'have.choose-folder': 'フォルダーを選ぶ',
  'have.save-history': 'ほかのコンピューター用に履歴を保存',
  'have.reading': '選んだものを読み取っています。',
  'have.result':
    '{name}：{count, plural, =0 {認識できた項目はありません} other {# 件を認識しました}}{absent, plural, =0 {} other {（# 件は見つかりません）}}。',
  'have.absent': '{count, plural, other {# 件はリストにありますが、ファイルがありません}}',
  'have.more': 'ほか {count, number} 件',
  'have.other-account': '別のアカウントのもので、そのアカウントのエクスポートで省かれます。',
  'have.nothing': '認識できるものはありませんでした。',
  'have.nothing-todo':
    'リストだけでは足りません。そのファイルも一緒に選んでください。ほかのツールのファイルは、名前の中の ID で認識します。',
  'have.added': 'これまでに追加したもの',
  'have.kept': '{kind}、{count, plural, other {# 件}}、追加：{when}',
  'have.forget': '取り消す',
  'have.forget-label': '{name} を取り消す',
  'have.kind.export': 'エクスポート',
  'have.kind.history': '履歴',
  'have.kind.soravault': 'SoraVault',
  'have.kind.save-sora': 'Save Sora',
  'have.kind.files': 'ファイル',
  'have.fault.not-a-zip': '{name} は ZIP ファイルではありません。',
  'have.fault.cut-short': '{name} は、中断されたダウンロードのように途中で切れています。',
  'have.fault.directory': '{name} の目次が失われています。',
  'have.fault.no-list': '{name} の中身は名前の示すものと違うか、変更されています。',
  'have.fault.too-large': '{name} は、ライブラリのどのリストよりも大きいファイルです。',
  'have.fault.newer': '{name} は Sora Export の新しいバージョンで作られました。先にこちらを更新してください。',
};
