import type { Words } from '../translation-types';

/** Japanese words of what may go wrong. */
export const failures: Words<'failures'> = {
  'failure.signed-out.what': 'Sora からログアウトしています。',
  'failure.signed-out.safe': 'これまでに保存したファイルはすべて残っています。',
  'failure.signed-out.todo': 'Sora のページでログインしてください。',
  'failure.token-ended.what': 'このブラウザーに対する Sora の認証の有効期限が切れました。',
  'failure.token-ended.safe': 'これまでに保存したファイルはすべて残っています。',
  'failure.token-ended.todo':
    '新しい認証を得るため、Sora のタブを再読み込みしてください。入力中の文章がある場合は、先に済ませてください。開いているタブがない場合は、新しく開きます。',
  'failure.other-account.what': 'Sora に別のアカウントでログインしています。',
  'failure.other-account.safe':
    'これまでに保存したファイルはすべて残っており、別のアカウントのものは含まれていません。',
  'failure.other-account.todo': 'このエクスポートの対象のアカウントでログインしてください。',
  'failure.other-workspace.what': 'Sora は、あなたのアカウントの別のワークスペースで開かれています。',
  'failure.other-workspace.safe':
    'これまでに保存したファイルはすべて残っており、別のワークスペースのものは含まれていません。',
  'failure.other-workspace.todo': 'このエクスポートの対象のワークスペースまたは個人アカウントに切り替えてください。',
  'failure.workspace-refused.what': 'サイトのこの部分は、あなたのワークスペースには公開されていません。',
  'failure.workspace-refused.safe': 'これまでに保存したファイルはすべて残っています。',
  'failure.workspace-refused.todo':
    'ワークスペースの管理者にお問い合わせください。ライブラリが個人アカウントにある場合は、そちらに切り替えてください。',
  'failure.site-changed.what': 'Sora の応答を、このバージョンでは理解できません。',
  'failure.site-changed.safe': 'これまでに保存したファイルはすべて残っています。',
  'failure.site-changed.todo': 'Sora Export の更新がないか確認してください。',
  'failure.site-refused.what': 'Sora が応答を拒否しています。',
  'failure.site-refused.safe': 'これまでに保存したファイルはすべて残っています。',
  'failure.site-refused.todo':
    'Sora のページを開き、ライブラリが表示されるまでお待ちください。人間かどうかを確認されることがあります。',
  'failure.site-busy.what': 'Sora が混み合っていて応答できません。',
  'failure.site-busy.safe': 'これまでに保存したファイルはすべて残っています。',
  'failure.site-busy.todo': '数分お待ちください。',
  'failure.no-access.what': 'サイトのこの部分は、あなたのアカウントまたは国では利用できません。',
  'failure.no-access.safe': 'これまでに保存したファイルはすべて残っています。',
  'failure.no-access.todo': 'Sora のページで開けるかどうか確認してください。',
  'failure.not-found.what': 'Sora によると、これは存在しません。',
  'failure.not-found.safe': 'これまでに保存したファイルはすべて残っています。',
  'failure.not-found.todo': 'まだあるかどうか、Sora のページで確認してください。',
  'failure.offline.what': 'Sora に接続できません。',
  'failure.offline.safe': 'これまでに保存したファイルはすべて残っています。',
  'failure.offline.todo': 'インターネット接続を確認してください。',
  'failure.link-expired.what': 'Sora のファイルへのリンクが無効になりました。',
  'failure.link-expired.safe': 'これまでに保存したファイルはすべて残っています。',
  'failure.link-expired.todo': 'もう一度お試しください。新しいリンクを取得します。',
  'failure.media-gone.what': 'ファイルが Sora にもうありません。',
  'failure.media-gone.safe': 'ほかのファイルはすべて残っています。',
  'failure.media-gone.todo': 'まだ再生できるかどうか、Sora のページで確認してください。',
  'failure.media-refused.what': 'Sora がファイルの提供を拒否しました。',
  'failure.media-refused.safe': 'ほかのファイルはすべて残っています。',
  'failure.media-refused.todo': 'しばらくしてからもう一度お試しください。',
  'failure.media-elsewhere.what': 'Sora のファイルは別のサーバーにあり、Sora Export はまだそこにアクセスできません。',
  'failure.media-elsewhere.safe': 'これまでに保存したファイルはすべて残っています。',
  'failure.media-elsewhere.todo':
    'Sora が使うことで知られているストレージ、blob.core.windows.net からの読み取りを許可してください。そこへは何も送信しません。その間もほかのファイルは保存されます。許可しない場合、該当するファイルが少数であれば、最後に除外されます。',
  'failure.media-damaged.what': 'ファイルが壊れた状態で届きました。',
  'failure.media-damaged.safe': 'そのファイルは除外しました。ほかのファイルはすべて残っています。',
  'failure.media-damaged.todo': 'もう一度お試しください。ファイルをあらためて取得します。',
  'failure.no-permission.what': 'Sora Export は Sora から読み取れなくなりました。',
  'failure.no-permission.safe': 'これまでに保存したファイルはすべて残っています。',
  'failure.no-permission.todo':
    'ここ、またはブラウザーの拡張機能の一覧でもう一度許可し、開いている Sora のページを再読み込みしてください。',
  'failure.no-room.what': 'このデバイスに空き容量がありません。',
  'failure.no-room.safe': 'これまでに保存したファイルはすべて残っています。',
  'failure.no-room.todo':
    '{needed, select, unknown {ディスクの空き容量を増やしてください。} other {ディスクの空き容量を {needed} 以上確保してください。}}',
  'failure.save-failed.what':
    '{saved, select, part {ブラウザーがパートをダウンロードフォルダーに保存できませんでした。} other {ブラウザーがファイルをダウンロードフォルダーに保存できませんでした。}}',
  'failure.save-failed.safe':
    '{saved, select, part {パートは、保存できるようになるまでブラウザー内に残ります。} other {これまでに保存したファイルはすべて残っています。}}',
  'failure.save-failed.todo': 'ダウンロードフォルダーに書き込めること、空き容量があることを確認してください。',
  'failure.save-cancelled.what':
    '{saved, select, part {ダウンロードがキャンセルされたため、パートを保存できませんでした。} other {ダウンロードがキャンセルされたため、ファイルを保存できませんでした。}}',
  'failure.save-cancelled.safe':
    '{saved, select, part {パートはブラウザー内に残っています。指示があるまで何も行いません。} other {これまでに保存したファイルはすべて残っています。指示があるまで何も行いません。}}',
  'failure.save-cancelled.todo':
    '「再開」を押すと、もう一度保存します。ブラウザーに保存先を尋ねられたら、場所を選ぶか、ブラウザーのダウンロード設定でその確認をオフにしてください。',
  'failure.save-no-room.what':
    '{saved, select, part {ダウンロードフォルダーに、パートを保存する空き容量がありません。} other {ダウンロードフォルダーに、ファイルを保存する空き容量がありません。}}',
  'failure.save-no-room.safe':
    '{saved, select, part {パートは、保存できるようになるまでブラウザー内に残ります。} other {これまでに保存したファイルはすべて残っています。}}',
  'failure.save-no-room.todo':
    '{needed, select, unknown {ダウンロードフォルダーのあるディスクの空き容量を増やしてください。} other {ダウンロードフォルダーのあるディスクに {needed} 以上の空き容量を確保してください。}}',
  'failure.save-paused.what':
    '{saved, select, part {パートのダウンロードが一時停止しています。} other {ファイルのダウンロードが一時停止しています。}}',
  'failure.save-paused.safe':
    '{saved, select, part {パートは、保存されるまでブラウザー内に残ります。} other {これまでに保存したファイルはすべて残っています。}}',
  'failure.save-paused.todo': 'ブラウザーのダウンロード一覧で再開してください。',
  'failure.save-asks.what':
    '{saved, select, part {ブラウザーがパートの保存先を尋ねています。} other {ブラウザーがファイルの保存先を尋ねています。}}',
  'failure.save-asks.safe':
    '{saved, select, part {パートは、保存されるまでブラウザー内に残ります。} other {これまでに保存したファイルはすべて残っています。}}',
  'failure.save-asks.todo':
    '表示されたウィンドウで場所を選んでください。今後尋ねられないようにするには、ブラウザーのダウンロード設定でその確認をオフにしてください。',
  'failure.save-held.what':
    '{saved, select, part {ブラウザーがパートを保留し、残すかどうかを尋ねています。} other {ブラウザーがファイルを保留し、残すかどうかを尋ねています。}}',
  'failure.save-held.safe':
    '{saved, select, part {パートは、保存されるまでブラウザー内に残ります。} other {これまでに保存したファイルはすべて残っています。}}',
  'failure.save-held.todo':
    '{saved, select, part {ブラウザーのダウンロード一覧で、残すことを選んでください。中身はあなた自身のファイルです。} other {ブラウザーのダウンロード一覧で、残すことを選んでください。あなた自身のファイルです。}}',
  'failure.no-folder.what': 'エクスポート先のフォルダーが選ばれていません。',
  'failure.no-folder.safe': 'これまでに保存したファイルはすべて残っています。',
  'failure.no-folder.todo': 'ライブラリでフォルダーを選ぶか、別のエクスポート先を選んでください。',
  'failure.folder-not-allowed.what':
    'Sora Export は選んだフォルダーに書き込めません。ブラウザーは改めて許可を求めます。',
  'failure.folder-not-allowed.safe': 'これまでに保存したファイルはすべて残っています。',
  'failure.folder-not-allowed.todo':
    'ライブラリで許可してください。ブラウザーに「アクセスするたびに許可」があれば、以後は尋ねられません。',
  'failure.folder-gone.what': '選んだフォルダーが見つかりません。',
  'failure.folder-gone.safe': 'これまでに保存したファイルはすべて残っています。',
  'failure.folder-gone.todo':
    '元の場所に戻すか、そのフォルダーのあるディスクを接続してください。ライブラリで別のフォルダーを選ぶこともできます。そこにないものは改めて取得されます。',
  'failure.folder-full.what': '選んだフォルダーのあるディスクに空き容量がありません。',
  'failure.folder-full.safe': 'これまでに保存したファイルはすべて残っています。',
  'failure.folder-full.todo':
    '{needed, select, unknown {そのディスクの空き容量を増やしてください。} other {そのディスクに {needed} 以上の空き容量を確保してください。}}',
  'failure.folder-failed.what': 'ブラウザーは選んだフォルダーに書き込めませんでした。',
  'failure.folder-failed.safe': 'これまでに保存したファイルはすべて残っています。',
  'failure.folder-failed.todo':
    'フォルダーに書き込めること、ほかのプログラムがそのファイルを使っていないことを確認してください。',
  'failure.store-newer.what': 'Sora Export の保存領域は、より新しいバージョンで作られたものです。',
  'failure.store-newer.safe': 'その中身は何も変更していません。エクスポート済みのものにも影響はありません。',
  'failure.store-newer.todo':
    '最新の Sora Export を上書きでインストールすると、続きから進められます。削除はしないでください。まだダウンロードフォルダーにない完成済みのパートが失われます。',
  'failure.store-damaged.what': 'Sora Export の保存領域の内容が正しくありません。',
  'failure.store-damaged.safe': 'その中身は何も変更も削除もしていません。エクスポート済みのものにも影響はありません。',
  'failure.store-damaged.todo':
    '下の詳細を添えてご報告のうえ、できれば更新をお待ちください。Sora Export を削除して再インストールするとはじめからやり直せますが、まだダウンロードフォルダーにない完成済みのパートは失われます。',
  'failure.store-broken.what': 'ブラウザーが Sora Export の保存領域を開けません。',
  'failure.store-broken.safe': 'エクスポート済みのものに影響はありません。',
  'failure.store-broken.todo':
    'ブラウザーを再起動してください。それでも解決しない場合は、ディスクがいっぱいでないか確認してください。Sora Export は削除しないでください。まだダウンロードフォルダーにない完成済みのパートが失われます。',
  'failure.export-damaged.what': 'このエクスポートの記録が破損していたため、そのまま続けることができませんでした。',
  'failure.export-damaged.safe':
    '保存済みのファイルと完成したパートはすべて残っています。完成したパートはダウンロードフォルダーに保存されます。',
  'failure.export-damaged.todo':
    '足りないものを取得するには、新しいエクスポートを始めてください。再び起きる場合はご報告ください。',
  'failure.no-fetcher.what': 'Sora Export のファイルを取得する部分が起動しません。',
  'failure.no-fetcher.safe': 'これまでに保存したファイルはすべて残っています。',
  'failure.no-fetcher.todo': 'ブラウザーを再起動してください。それでも解決しない場合は、ご報告ください。',
  'failure.too-large.what': '一度に保存するには多すぎます。',
  'failure.too-large.safe': '何も変更していません。',
  'failure.too-large.todo': '選択を減らすか、パートに分けてエクスポートしてください。',
  'failure.nothing-left.what': 'もう一度エクスポートするはずだったものの記録が残っていません。',
  'failure.nothing-left.safe': 'エクスポート済みのものに影響はありません。',
  'failure.nothing-left.todo': '「すべてエクスポート」で、Sora にまだあるものをすべて取得できます。',
  'failure.not-there.what': 'Sora Export が応答しません。',
  'failure.not-there.safe': 'これまでに保存したファイルはすべて残っています。',
  'failure.not-there.todo': 'もう一度お試しください。それでも解決しない場合は、ブラウザーを再起動してください。',
  'failure.not-allowed.what': 'このページから Sora Export を操作することはできません。',
  'failure.not-allowed.safe': '何も変更していません。',
  'failure.not-allowed.todo': 'ブラウザーのツールバーにある拡張機能のボタンを使ってください。',
  'failure.bad-message.what': 'Sora Export の2 つの部分が互いを理解できません。',
  'failure.bad-message.safe': 'これまでに保存したファイルはすべて残っています。',
  'failure.bad-message.todo': '両方が同じバージョンになるよう、ブラウザーを再起動してください。',
  'failure.extension-updated.what': 'このページを開いている間に Sora Export が更新されました。',
  'failure.extension-updated.safe': '進行中のエクスポートは続きます。',
  'failure.extension-updated.todo': 'ページを再読み込みすると、再び接続されます。',
  'failure.bug.what': '予期しない問題が起きました。',
  'failure.bug.safe': 'これまでに保存したファイルはすべて残っています。',
  'failure.bug.todo': 'また起きた場合は、下の詳細を添えてご報告ください。',
};
