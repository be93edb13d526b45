import type { Words } from '../translation-types';

/** Japanese words of lists, and of why something is not there. */
export const sources: Words<'sources'> = {
  'source.sora1-library': 'Sora 1 のライブラリ',
  'source.sora1-archived': 'Sora 1 のアーカイブ',
  'source.sora1-folders': 'Sora 1 のフォルダー',
  'source.sora1-likes': 'Sora 1 の「いいね」',
  'source.sora2-posts': 'Sora 2 の投稿',
  'source.sora2-drafts': 'Sora 2 の下書き',
  'source.sora2-likes': 'Sora 2 の「いいね」',
  'source.sora2-cameos': 'あなたのカメオ',
  'source.sora2-cameo-drafts': 'カメオの下書き',
  'source.sora2-characters': 'あなたのキャラクター',
  'source.sora2-replies': 'あなたの返信',
  'source.sora2-remixes': 'あなたの投稿のリミックス',

  'source-state.waiting': '未開始',
  'source-state.listing': '読み取り中',
  'source-state.complete': '完全',
  'source-state.partial': '不完全',
  'source-state.unavailable': '利用不可',
  'source-state.not-asked': '対象外',

  'source-reason.paging-loop': 'このリストの Sora のページが堂々巡りになりました。',
  'source-reason.empty-pages': 'このリストについて、Sora は空のページを返し続けました。',
  'source-reason.not-selected': '選んだものは、このリストの終わりより前にすべて見つかりました。',
  'source-reason.cancelled': 'このリストの終わりより前にエクスポートがキャンセルされました。',

  'reason.deleted': 'Sora で削除済み',
  'reason.moderated': 'Sora のモデレーションにより非公開',
  'reason.generation-failed': 'Sora が作成できませんでした',
  'reason.not-ready': 'Sora での作成が終わっていませんでした',
  'reason.no-link': 'Sora がファイルへのリンクを提供していません',
  'reason.gone': 'ファイルが Sora にもうありません',
  'reason.refused': 'Sora がファイルの提供を拒否しました',
  'reason.damaged': 'ファイルが壊れた状態で届きました',
  'reason.offline': 'ネットワークが応答しませんでした',
  'reason.no-room': '保存する空き容量がありませんでした',
  'reason.cancelled': 'その前にエクスポートがキャンセルされました',
  'reason.already-saved': 'すでにお持ちです',
  'reason.not-selected': '選択されていません',
  'reason.other-people': 'ほかの人が作成',
};
