import type { Words } from '../catalogue';

/** Simplified Chinese words of the Verify page. */
export const verify: Words<'verify'> = {
  'verify.link': '校验导出',
  'verify.title': '校验导出',
  'verify.intro': '检查导出的每个文件是否都在，并且与保存时完全一致，一个比特也不差。任何内容都不会离开此设备。',
  'verify.ready': '请选择要校验的内容。',
  'verify.drop': '将导出的所有分卷（ZIP）或解压后的文件夹拖放到此处。',
  'verify.choose-parts': '选择 ZIP 分卷',
  'verify.choose-folder': '选择文件夹',
  'verify.folder-note':
    '选择文件夹时，浏览器可能会询问是否“上传”。它只会被读取，而且只在此处。一个文件夹中可以有多个导出。',
  'verify.again': '校验其他导出',
  'verify.collecting': '正在从您选择的内容中查找导出。',
  'verify.checking': '正在检查 {name}。',
  'verify.progress-label': '校验进度',
  'verify.progress': '{files, number} 个文件，共 {total, number} 个；{done}，共 {all}',
  'verify.nothing': '您选择的内容中没有导出。',
  'verify.nothing-todo':
    '分卷的名称形如“Sora export 2026-04-20 14-03 - part 001.zip”。解压后的导出是一个包含 README.txt 和 data 的文件夹。',
  'verify.several': '找到 {count, number} 个导出，其中 {intact, number} 个完好。',
  'verify.intact': '完好。{files, plural, other {全部 # 个文件}}都与保存时一致，{bytes}。',
  'verify.is-damaged': '已损坏：{counted}。',
  'verify.is-incomplete': '不完整：{counted}。',
  'verify.damaged': '{count, plural, other {# 个文件已损坏}}',
  'verify.missing': '{count, plural, other {缺少 # 个文件}}',
  'verify.rest': '{files, plural, other {# 个与保存时一致}}',
  'verify.proof': '每个文件的 SHA-256 都与导出自身所列的一致{parts, plural, =0 {} other {，共 # 个分卷}}。',
  'verify.no-manifest':
    '其所有文件的清单（最后一个分卷中的 manifest-sha256.txt）不在此处。只能根据此处已有分卷的列表检查视频和图片。请一并选择所有分卷。',
  'verify.missing-parts':
    '分卷 {numbers}{total, plural, =0 {} other {（共 # 个）}}不在此处。请一并选择所有分卷，或将它们解压到同一个文件夹。',
  'verify.damaged-files': '{count, plural, other {# 个损坏的文件}}',
  'verify.missing-files': '{count, plural, other {# 个缺失的文件}}',
  'verify.foreign-files': '{count, plural, other {# 个不属于此导出的文件}}',
  'verify.strangers': '{count, plural, other {# 个所选文件不属于任何导出}}',
  'verify.more': '以及另外 {count, number} 个',
  'verify.in-zip': '位于 {zip} 中。',
  'verify.damage.size': '比原来更长或更短。',
  'verify.damage.sum': '其内容已改变。',
  'verify.damage.crc': '其内容正确，但 ZIP 中的记录与之不符。',
  'verify.damage.unreadable': '无法读取。',
  'verify.unreadable.not-a-zip': '{zip} 已不再是 ZIP 文件。其中的文件计为缺失。',
  'verify.unreadable.cut-short': '{zip} 被截断，就像下载中断时那样。其中的文件计为缺失。',
  'verify.unreadable.directory': '{zip} 丢失了目录。其中的文件计为缺失。',

  'repair.offer': 'Sora Export 可以只重新获取这些文件。它们会成为一个单独的小导出。',
  'repair.fetch': '{count, plural, other {重新获取 # 个文件}}',
  'repair.started': '正在获取。Sora 页面上的导出栏和工具栏按钮会显示进度。',
  'repair.busy': '另一个导出正在进行。请在其结束后重试。',
};
