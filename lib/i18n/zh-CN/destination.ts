import type { Words } from '../translation-types';

/** Simplified Chinese words of where exports go. */
export const destination: Words<'destination'> = {
  'destination.label': '导出位置',
  'destination.summary': '导出位置：{choice}',
  'destination.zip': '“下载”文件夹中的 ZIP 分卷',
  'destination.zip.note': '文件少而整齐，每个都完整。它们解压到同一个文件夹。',
  'destination.part-bytes': '每个分卷最多',
  'destination.folder': '您选择的文件夹',
  'destination.folder.note': '无需解压。以后导出到同一文件夹时，无论用哪个浏览器，都只添加新内容。',
  'destination.folder.tab':
    '请保持此标签页打开直到导出结束，或在浏览器询问时选择“每次访问时都允许”：关闭标签页后，浏览器可能会收回许可，导出随后会等待您。',
  'destination.folder.cannot':
    '此浏览器不允许网页写入您选择的文件夹。Chrome 和 Edge 允许。在这里，请把 ZIP 分卷解压到您想要的位置。',
  'destination.folder.chosen': '已选择：',
  'destination.folder.change': '选择其他文件夹',
  'destination.folder.none': '尚未选择文件夹。',
  'destination.files': '“下载”文件夹中的单独文件',
  'destination.files.note':
    '每个文件都单独下载，放在“下载”下的一个文件夹中，不含图库。如果浏览器设置为每次询问保存位置，它会为每个文件询问：扩展程序既看不到也无法更改该设置。请先在浏览器的下载设置中关闭它。',
};
