import type { Words } from '../translation-types';

/** Japanese words of the Verify page. */
export const verify: Words<'verify'> = {
  'verify.link': 'エクスポートを検証',
  'verify.title': 'エクスポートを検証',
  'verify.intro':
    'エクスポートのすべてのファイルがそろい、保存したときと 1 ビットも違わないことを確認します。このデバイスの外には何も送られません。',
  'verify.ready': '検証するものを選んでください。',
  'verify.drop': 'エクスポートのすべてのパート（ZIP）、または展開したフォルダーをここにドロップしてください。',
  'verify.choose-parts': 'ZIP パートを選ぶ',
  'verify.choose-folder': 'フォルダーを選ぶ',
  'verify.folder-note':
    'フォルダーの場合、ブラウザーが「アップロード」するかどうかを尋ねることがあります。読み取るだけで、ここから出ることはありません。1 つのフォルダーに複数のエクスポートがあってもかまいません。',
  'verify.again': 'ほかを検証',
  'verify.collecting': '選んだものの中からエクスポートを探しています。',
  'verify.checking': '{name} を確認しています。',
  'verify.progress-label': '検証の進行状況',
  'verify.progress': '{total, number} ファイル中 {files, number} ファイル、{all} 中 {done}',
  'verify.nothing': '選んだものの中にエクスポートはありません。',
  'verify.nothing-todo':
    'パートの名前は「Sora export 2026-04-20 14-03 - part 001.zip」のようになっています。展開したエクスポートは、README.txt と data の入ったフォルダーです。',
  'verify.several': '{count, number} 件のエクスポートが見つかり、そのうち {intact, number} 件は無傷です。',
  'verify.intact': '無傷です。{files, plural, other {# 個のファイルすべて}}が保存したときのままです（{bytes}）。',
  'verify.is-damaged': '破損しています：{counted}。',
  'verify.is-incomplete': '不完全です：{counted}。',
  'verify.damaged': '{count, plural, other {# 個のファイルが破損}}',
  'verify.missing': '{count, plural, other {# 個のファイルが不足}}',
  'verify.rest': '{files, plural, other {# 個は保存したときのまま}}',
  'verify.proof':
    'すべてのファイルの SHA-256 が、エクスポート自体に記されたものと一致します{parts, plural, =0 {} other {（全 # パート）}}。',
  'verify.no-manifest':
    'すべてのファイルの一覧（最後のパートの manifest-sha256.txt）がここにありません。ここにあるパートの一覧で確認できたのは、動画と画像だけです。すべてのパートをまとめて選んでください。',
  'verify.no-manifest-folder':
    'すべてのファイルの一覧（manifest-sha256.txt）がここにありません。ほかの一覧で確認できたのは、動画と画像だけです。',
  'verify.missing-parts':
    'パート {numbers}{total, plural, =0 {} other {（全 # パート）}}がここにありません。すべてのパートをまとめて選ぶか、1 つのフォルダーに展開してください。',
  'verify.damaged-files': '{count, plural, other {破損したファイル # 個}}',
  'verify.missing-files': '{count, plural, other {不足しているファイル # 個}}',
  'verify.foreign-files': '{count, plural, other {エクスポートに含まれないファイル # 個}}',
  'verify.strangers': '{count, plural, other {選んだファイルのうち # 個は、どのエクスポートのものでもありません}}',
  'verify.more': 'ほか {count, number} 個',
  'verify.in-zip': '{zip} の中です。',
  'verify.damage.size': '元の長さと異なります。',
  'verify.damage.sum': '内容が変わっています。',
  'verify.damage.crc': '内容は正しいものの、ZIP の記録と一致しません。',
  'verify.damage.unreadable': '読み取れません。',
  'verify.unreadable.not-a-zip': '{zip} は ZIP ファイルではなくなっています。その中のファイルは不足として数えます。',
  'verify.unreadable.cut-short':
    '{zip} は、ダウンロードが途切れたときのように途中で切れています。その中のファイルは不足として数えます。',
  'verify.unreadable.directory': '{zip} の目次が失われています。その中のファイルは不足として数えます。',

  'repair.offer':
    'Sora Export は、これらのファイルだけをもう一度取得できます。小さな別のエクスポートとして保存されます。',
  'repair.offer-folder':
    'Sora Export は、これらのファイルだけを、エクスポート先のフォルダー「{folder}」にもう一度取得できます。',
  'repair.fetch': '{count, plural, other {# 個のファイルをもう一度取得}}',
  'repair.started': '取得しています。進み具合は、Sora のページのバーとツールバーのボタンに表示されます。',
  'repair.busy': '別のエクスポートが進行中です。終わってからもう一度お試しください。',
  'repair.lists':
    '動画と画像はすべて無傷です。破損または不足しているのは、それらを説明または表示するためのものだけです。',
  'repair.lists-folder':
    'Sora Export は、エクスポート先のフォルダー「{folder}」でそれを書き直せます。何も取得しません。',
  'repair.lists-write': '一覧を書き直す',
  'repair.lists-started': '一覧を書いています。',
  'repair.lists-written': '一覧を書き直しました。何も取得していません。',
  'repair.lists-export':
    '動画と画像はこれまでどおり開けます。新しくエクスポートすると、それ以外もすべて作り直されます。',
};
