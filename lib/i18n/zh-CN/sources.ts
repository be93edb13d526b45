import type { Words } from '../translation-types';

/** Simplified Chinese words of lists, and of why something is not there. */
export const sources: Words<'sources'> = {
  'source.sora1-library': 'Sora 1 作品库',
  'source.sora1-archived': 'Sora 1 归档',
  'source.sora1-folders': 'Sora 1 文件夹',
  'source.sora1-likes': 'Sora 1 点赞',
  'source.sora2-posts': 'Sora 2 帖子',
  'source.sora2-drafts': 'Sora 2 草稿',
  'source.sora2-likes': 'Sora 2 点赞',
  'source.sora2-cameos': '您的客串',
  'source.sora2-cameo-drafts': '客串草稿',
  'source.sora2-characters': '您的角色',
  'source.sora2-replies': '您的回复',
  'source.sora2-remixes': '对您帖子的再创作',

  'source-state.waiting': '未开始',
  'source-state.listing': '正在读取',
  'source-state.complete': '完整',
  'source-state.partial': '不完整',
  'source-state.unavailable': '不可用',
  'source-state.not-asked': '未请求',

  'source-reason.paging-loop': 'Sora 上此列表的页面在原地循环。',
  'source-reason.empty-pages': 'Sora 对此列表不断返回空页面。',
  'source-reason.not-selected': '在此列表结束之前，已找到所有选中的内容。',
  'source-reason.cancelled': '在此列表结束之前，导出被取消。',

  'reason.deleted': '已在 Sora 上删除',
  'reason.moderated': '被 Sora 的审核扣留',
  'reason.generation-failed': 'Sora 未能生成',
  'reason.not-ready': 'Sora 尚未生成完毕',
  'reason.no-link': 'Sora 未提供文件链接',
  'reason.gone': '文件已不在 Sora 上',
  'reason.refused': 'Sora 拒绝提供文件',
  'reason.damaged': '收到的文件已损坏',
  'reason.offline': '网络没有响应',
  'reason.no-room': '没有空间可供保存',
  'reason.cancelled': '在此之前导出已取消',
  'reason.already-saved': '您已有',
  'reason.not-selected': '未选择',
  'reason.other-people': '由他人制作',
};
