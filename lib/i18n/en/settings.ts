import type { SettingsFileFault } from '../../settings/settings-file';

/** What must have words here: one without them does not compile. */
type Owed = `settings.file.${SettingsFileFault['fault']}`;

/** The words of what a person may set. */
export const settings = {
  'settings.title': 'Settings',
  'settings.intro': 'They hold for every export that you start from now on. Each change is kept at once.',
  'settings.kept': 'Saved: {what}.',
  'settings.not-kept': 'Not saved yet: {what}.',
  'settings.last-list': 'One list has to stay.',

  'settings.lists.title': 'What is exported',
  'settings.lists.note':
    'An export of everything, or of what is new, goes through these lists. What you pick yourself is exported wherever it stands.',
  'settings.lists': 'Lists',
  'settings.others': 'Files that other people made',
  'settings.others.note':
    'What you liked, and remixes of your posts. Without it, the lists name them and leave the files out.',

  'settings.archive.title': 'The archive',
  'settings.part-size': 'Size of a part',
  'settings.part-size.option': 'up to {bytes}',
  'settings.part-size.note':
    'A large library becomes several ZIP files. Up to 2 GB, any program opens them; some old ones take no more than that.',
  'settings.sidecars': 'Files beside each video and image',
  'settings.sidecars.note':
    'The archive lists all of this anyway. Such files keep it with each video and image, wherever you move them.',
  'settings.sidecar.json': 'Everything known, for other programs (.json)',
  'settings.sidecar.txt': 'The prompt alone, to read (.txt)',
  'settings.sidecar.xmp': 'Title, prompt and date, for photo software (.xmp)',
  'settings.example.video': 'a fox made of folded newspaper',
  'settings.example.image': 'lanterns in a harbour in the rain',
  'settings.example.folder': 'Animals',

  'settings.run.title': 'While an export runs',
  'settings.parallelism': 'Files fetched at once, at most',
  'settings.parallelism.note':
    'Sora Export finds out by itself how many bring the most, and takes fewer when Sora is busy. Choose less to leave room on your line for other things.',
  'settings.keep-awake': 'Keep the computer awake while an export runs',
  'settings.keep-awake.note': 'The screen may go dark. Closing the lid may still put the computer to sleep.',
  'settings.keep-awake.cannot':
    'This browser lets no extension keep the computer awake. For a long export, switch sleep off in the settings of your system. After sleep, the export goes on by itself.',

  'settings.look.title': 'Appearance',
  'settings.theme': 'Theme',
  'settings.theme.system': 'As in the system',
  'settings.theme.light': 'Light',
  'settings.theme.dark': 'Dark',
  'settings.language': 'Language',
  'settings.language.system': 'As in the browser',

  'settings.file.title': 'These settings',
  'settings.file.note':
    'Take them to another browser in a file, or put them back to what they were at first. The file holds nothing about you or your library.',
  'settings.file.export': 'Export settings',
  'settings.file.import': 'Import settings',
  'settings.file.exported': 'The browser saves them as {file}.',
  'settings.file.imported': 'The settings of {file} are in use and saved.',
  'settings.file.too-large': '{file} is too large for a file of settings. Nothing was changed.',
  'settings.file.not-settings': '{file} is no file of settings of Sora Export. Nothing was changed.',
  'settings.file.newer': '{file} is of a newer version of Sora Export. Update this one first. Nothing was changed.',
  'settings.file.unknown': '{file} sets “{detail}”, and there is no such setting here. Nothing was changed.',
  'settings.file.value': '{file} sets “{detail}” to what it cannot be. Nothing was changed.',
  'settings.reset': 'Reset',
  'settings.reset.ask': 'Put all settings back to what they were at first? Exports and archives stay as they are.',
  'settings.reset.do': 'Reset all settings',
  'settings.reset.keep': 'Keep them',
  'settings.reset.done': 'All settings are what they were at first.',
} as const satisfies Record<Owed, string> & Record<string, string>;
