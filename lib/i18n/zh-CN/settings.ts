import type { Words } from '../translation-types';

/** Simplified Chinese words of what a person may set. */
export const settings: Words<'settings'> = {
  'settings.title': '设置',
  'settings.intro': '适用于从现在起开始的每次导出。每项更改都会立即保存。',
  'settings.kept': '已保存：{what}。',
  'settings.not-kept': '尚未保存：{what}。',
  'settings.last-list': '至少要保留一个列表。',

  'settings.lists.title': '导出的内容',
  'settings.lists.note': '导出全部内容或新内容时，会读取这些列表。您自己选择的内容无论在哪里都会导出。',
  'settings.lists': '列表',
  'settings.others': '他人制作的文件',
  'settings.others.note': '您点赞过的作品和对您帖子的再创作。不勾选时，列表会提到它们，但不包含其文件。',

  'settings.archive.title': '归档',
  'settings.part-size': '分卷大小',
  'settings.part-size.option': '最大 {bytes}',
  'settings.part-size.note':
    '较大的作品库会分成多个 ZIP 文件。2 GB 以内，任何程序都能打开；有些旧程序打不开更大的文件。',
  'settings.sidecars': '每个视频和图片旁边的文件',
  'settings.sidecars.note': '归档的列表本来就包含这些信息。有了这些文件，无论您把视频和图片移到哪里，信息都跟着它们。',
  'settings.sidecar.json': '所有已知信息，供其他程序使用（.json）',
  'settings.sidecar.txt': '仅提示词，供阅读（.txt）',
  'settings.sidecar.xmp': '标题、提示词和日期，供照片软件使用（.xmp）',
  'settings.example.video': '用报纸折成的狐狸',
  'settings.example.image': '雨中港口的灯笼',
  'settings.example.folder': '动物',

  'settings.run.title': '导出期间',
  'settings.parallelism': '同时获取的文件数上限',
  'settings.parallelism.note':
    'Sora Export 会自行找出同时获取多少个最快，并在 Sora 繁忙时减少。如果想给其他用途留出网络带宽，请选择较小的数。',
  'settings.keep-awake': '导出期间让电脑保持唤醒',
  'settings.keep-awake.note': '屏幕可能会变暗。合上盖子仍可能让电脑进入睡眠。',
  'settings.keep-awake.cannot':
    '此浏览器不允许扩展程序让电脑保持唤醒。进行较长的导出时，请在系统设置中关闭睡眠。睡眠之后，导出会自动继续。',

  'settings.look.title': '外观',
  'settings.theme': '主题',
  'settings.theme.system': '与系统一致',
  'settings.theme.light': '浅色',
  'settings.theme.dark': '深色',
  'settings.language': '语言',
  'settings.language.system': '与浏览器一致',

  'settings.file.title': '这些设置',
  'settings.file.note':
    '您可以把设置存为文件带到另一个浏览器，也可以恢复为初始值。文件不包含任何关于您或您的作品库的内容。',
  'settings.file.export': '导出设置',
  'settings.file.import': '导入设置',
  'settings.file.exported': '浏览器会将其保存为 {file}。',
  'settings.file.imported': '{file} 中的设置已生效并保存。',
  'settings.file.too-large': '{file} 太大，不会是设置文件。未作任何更改。',
  'settings.file.not-settings': '{file} 不是 Sora Export 的设置文件。未作任何更改。',
  'settings.file.newer': '{file} 来自更新版本的 Sora Export。请先更新此版本。未作任何更改。',
  'settings.file.unknown': '{file} 设置了“{detail}”，但这里没有这项设置。未作任何更改。',
  'settings.file.value': '{file} 给“{detail}”设置了无法使用的值。未作任何更改。',
  'settings.reset': '重置',
  'settings.reset.ask': '要将所有设置恢复为初始值吗？导出和归档不受影响。',
  'settings.reset.do': '重置所有设置',
  'settings.reset.keep': '保留现状',
  'settings.reset.done': '所有设置已恢复为初始值。',
};
