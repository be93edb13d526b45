import type { Words } from '../translation-types';

/** Traditional Chinese words of lists, and of why something is not there. */
export const sources: Words<'sources'> = {
  'source.sora1-library': 'Sora 1 作品庫',
  'source.sora1-archived': 'Sora 1 封存',
  'source.sora1-folders': 'Sora 1 資料夾',
  'source.sora1-likes': 'Sora 1 按讚內容',
  'source.sora2-posts': 'Sora 2 貼文',
  'source.sora2-drafts': 'Sora 2 草稿',
  'source.sora2-likes': 'Sora 2 按讚內容',
  'source.sora2-cameos': '您的客串',
  'source.sora2-cameo-drafts': '客串草稿',
  'source.sora2-characters': '您的角色',
  'source.sora2-replies': '您的回覆',
  'source.sora2-remixes': '對您貼文的再創作',

  'source-state.waiting': '尚未開始',
  'source-state.listing': '正在讀取',
  'source-state.complete': '完整',
  'source-state.partial': '不完整',
  'source-state.unavailable': '無法使用',
  'source-state.not-asked': '未要求',

  'source-reason.paging-loop': 'Sora 上此清單的頁面在原地打轉。',
  'source-reason.empty-pages': 'Sora 對此清單不斷傳回空白頁面。',
  'source-reason.not-selected': '在此清單結束之前，已找到所有選取的內容。',
  'source-reason.cancelled': '在此清單結束之前，匯出已取消。',

  'reason.deleted': '已在 Sora 上刪除',
  'reason.moderated': '遭 Sora 的審核保留',
  'reason.generation-failed': 'Sora 無法產生',
  'reason.not-ready': 'Sora 尚未產生完成',
  'reason.no-link': 'Sora 未提供檔案連結',
  'reason.gone': '檔案已不在 Sora 上',
  'reason.refused': 'Sora 拒絕提供檔案',
  'reason.damaged': '收到的檔案已損毀',
  'reason.offline': '網路沒有回應',
  'reason.no-room': '沒有空間可供儲存',
  'reason.cancelled': '在此之前匯出已取消',
  'reason.already-saved': '您已有',
  'reason.not-selected': '未選取',
  'reason.other-people': '由他人製作',
};
