import type { Words } from '../translation-types';

/** Simplified Chinese words of what the popup and the library's tab tell of exports beyond the bar. */
export const exports: Words<'exports'> = {
  'newest.title': '您的最新项目',
  'newest.reading': '正在读取您的列表。',
  'newest.shown': '最新 {shown, number} 项，共 {total, number} 项',
  'newest.nothing': '您的列表中没有可保存的内容。',
  'newest.no-match': '没有匹配的项目。请减少搜索词。',
  'newest.no-match-yet': '暂时没有匹配的项目。您的列表仍在读取中。',
  'newest.closed': '在标签页中打开 Sora 后，您的最新项目会显示在这里，可供搜索并保存其中几个。',
  'newest.show-all': '在作品库中查看全部',

  'tell-end.label': '完成时通知我',

  'detail.title': '导出详情',
  'detail.active': '{count, plural, =0 {没有正在获取的文件} other {正在获取 # 个文件}}',
  'detail.bytes': '{bytes}，共 {total}',
  'detail.failed': '目前有 {count, plural, other {# 个文件}}未能保存',
  'detail.retry': '缺少的内容可在此次导出结束后重新获取。',
  'detail.lists': '各列表的数量',
  'detail.list': '列表',
  'detail.found': '找到',
  'detail.saved': '已保存',
  'detail.not-saved': '失败',
  'detail.lists-note': '出现在多个列表中的项目会在每个列表中分别计数。',

  'history.title': '以往的导出',
  'history.back': '返回作品库',
  'history.loading': '正在查看以往的导出。',
  'history.none': '尚无已结束的导出。',
  'history.none-todo': '您从这里导出的内容会列在此处，并注明未能获取的部分。',
  'history.all': '整个作品库',
  'history.new': '新内容',
  'history.again': '再次导出缺少的内容',
  'history.selected': '所选内容',
  'history.repair': '损坏或缺少的内容',
  'history.lists': '{what}，仅列表，不含文件',
  'history.saved': '已保存 {count, number} 项',
  'history.cancelled': '在结束前被取消',
  'history.where': '{bytes}，{count, plural, other {# 个分卷}}',
  'history.no-parts': '没有文件',
  'history.show': '在文件夹中显示',
  'history.forgotten': '浏览器的下载列表中已没有这些分卷。',
  'history.forgotten-files': '浏览器的下载列表中已没有这些文件。',
  'history.retry': '重试失败的 {count, number} 项',
  'history.busy': '缺少的内容可在正在进行的导出结束后重新获取。',

  'forget.title': '记住的内容',
  'forget.what':
    '{count, plural, =0 {没有记住任何内容：所有项目都视为新的。} other {# 个项目记为已保存：只记其在 Sora 的 ID，不含文字和图片。“导出新内容”会略过它们，Sora 页面上会标出它们。}}',
  'forget.ask': '忘记已保存的内容',
  'forget.sure':
    '所有内容将重新视为新内容，以往导出未能保存的内容也无法再从这里获取。“下载”文件夹和 Sora 上的文件都不会被删除。',
  'forget.yes': '忘记',
  'forget.no': '保留',
};
