import type { Words } from '../translation-types';

/** Simplified Chinese words that the bar on the site’s page shows. */
export const bar: Words<'bar'> = {
  product: 'Sora Export',

  'action.export-all': '全部导出',
  'action.export-lists': '仅导出列表',
  'action.export-with-others': '连同他人的文件一起导出',
  'action.export-new': '导出新内容',
  'action.retry-failed': '重试失败的项目',
  'action.remake-parts': '重新生成',
  'action.save-diagnosis': '保存诊断文件',
  'action.pause': '暂停',
  'action.resume': '继续',
  'action.cancel': '取消',
  'action.show-folder': '打开文件夹',
  'action.retry': '重试',
  'action.reload-sora': '重新加载 Sora',
  'action.reload': '重新加载此页面',
  'action.open-library': '打开作品库',
  'action.open-sora': '打开 Sora',
  'action.allow': '允许访问',
  'action.allow-folder': '允许访问文件夹',
  'action.choose-folder': '选择文件夹',

  'owner.label': '作品库所有者：',
  'owner.unnamed': '此账号',
  'owner.workspace': '（工作区）',

  'choices.summary': '其他导出方式',
  'choices.lists': '赶时间？只需几分钟，即可保存 Sora 所知的有关您作品库的一切，但不含文件。',
  'choices.new': '仅导出您尚未拥有的内容：既不在此浏览器的导出中，也不在您于作品库中添加的内容里。',
  'choices.others': '导出全部内容，以及他人制作的文件：您点赞过的作品和对您帖子的再创作。',

  'picking.begin': '选择',
  'picking.save-single': '保存此作品',
  'picking.how': '点击卡片即可选中；按住 Shift 点击可选中其间的所有卡片。滚动页面时，选择会保留。',
  'picking.no-cards': '此页面上未识别到卡片。请打开您的作品库、草稿或个人主页。',
  'picking.cards': '此页面上的卡片',
  'picking.count': '{count, plural, =0 {未选择任何项目} other {已选择 # 项}}',
  'picking.bytes': '（约 {bytes}）',
  'picking.save': '保存选中的 {count, number} 项',
  'picking.all-shown': '添加可见的全部 {count, number} 项',
  'picking.end': '结束选择',
  'picking.saved': '已由之前的导出保存',

  'status.loading': '正在检查登录的是哪个账号。',
  'status.signed-out': '您尚未登录 Sora。请登录以导出您的作品库。',
  'status.ready': '可以开始导出。',
  'status.listing': '正在导出。仍在统计您的作品库。',
  'status.fetching': '正在导出您的作品库。',
  'status.closing': '正在导出。正在完成最后一个分卷。',
  'status.saving': '正在导出。正在将最后一个分卷保存到“下载”文件夹。',
  'status.writing-lists': '正在导出。正在写入列表。',
  'status.waiting': '正在导出。Sora 要求等待。',
  'status.held-up': '正在导出目前已列出的内容。{what}',
  'status.waits-for-you': '正在等待您操作。{what}',
  'status.paused': '已暂停。在您继续之前，不会获取任何内容。',
  'status.paused-by': '已暂停。{what}',
  'status.complete':
    '导出完成：已保存 {saved, number} 项，失败 {failed, number} 项，跳过 {skipped, number} 项{unavailable, plural, =0 {} other {，# 个来源不可用}}',
  'status.complete-empty': '{complete}。此作品库中没有可导出的内容。',
  'status.complete-cancelled': '{complete}。在结束前被取消。',
  'status.given-up': '{count, plural, other {有 # 个分卷未交付。}}',
  'status.canceling': '正在取消。正在交付目前已保存的内容。再次取消将放弃这些内容。',
  'status.canceling-held': '正在取消。{what}再次取消将放弃尚未交付的内容。',

  'brief.loading': '正在检查',
  'brief.signed-out': '未登录',
  'brief.ready': '就绪',
  'brief.paused': '已暂停',
  'brief.complete': '已完成',
  'brief.cancelled': '已取消',
  'brief.trouble': '需要您处理',

  'progress.label': '导出进度',
  'progress.percent': '{share, number, percent}',
  'progress.counting': '正在统计您的作品库',
  'progress.text': '{share, number, percent}。{saved}',

  'figures.saved': '已保存 {saved, number} 项，共 {total, number} 项',
  'figures.saved-so-far': '已保存 {saved, number} 项，目前共找到 {total, number} 项',
  'figures.failed': '失败 {failed, number} 项',
  'figures.skipped': '跳过 {skipped, number} 项',
  'figures.bytes': '{saved}，共约 {total}',
  'figures.left': '剩余约 {duration}',
  'figures.parts': '“下载”文件夹中有 {count, plural, other {# 个分卷}}',

  'waiting.left': '导出将在 {duration}后继续。',

  'paused.goes-on': '条件允许时，导出会自动继续。',
  'paused.resume': '点击“继续”会立即尝试。',

  'cause.detail': '详细信息：{detail}',

  'sources.summary': '已读取 {read, number} 个列表，共 {total, plural, other {# 个}}',
  'sources.listed': '{listed, plural, other {# 个条目}}',

  'ended.title': '上次导出',
  'ended.where': '“下载”文件夹：{count, plural, other {# 个分卷}}，{bytes}。',
  'ended.where-folder': '您选择的文件夹，{bytes}：',
  'ended.where-files': '“下载”文件夹，逐个文件，{bytes}：',
  'ended.unfound': '所选项目中有 {count, plural, other {# 项}}已不在您的 Sora 列表中。',
  'ended.failed': '{count, plural, other {# 个文件}}未能保存：',
  'ended.failure': '{reason}：{count, number}',
  'ended.gone': '分卷 {numbers} 已不在“下载”文件夹中。如果是您自己移动的，则没有问题。否则，其中的内容可以再次导出。',
  'ended.gone-files': '其中至少有一个文件已不在“下载”文件夹中。如果是您自己移动的，则没有问题。否则，可以再次导出。',

  'diagnosis.offer':
    'Sora 的响应方式已改变。诊断文件有助于修复：其中只有字段的名称和类型，不含提示词、姓名或链接。您可以将它附在报告中。',

  'parts.renamed': '分卷 {number, number} 是完整的，但名称与原定的不同。保存的名称为',
  'files.renamed': '并非每个文件都用了原定的名称。其中一个保存为',

  'ended.report': '最后一个分卷中的 report.json 说明了缺少什么以及原因。',
  'ended.report-file': 'data/report.json 说明了缺少什么以及原因。',
};
