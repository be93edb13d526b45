/** The words of what a person may set. */
export const settings = {
  'settings.summary': 'Settings',
  'settings.language': 'Language',
  'settings.language.system': 'As in the browser',
  'settings.keep-awake': 'Keep the computer awake while an export runs',
  'settings.keep-awake.note': 'The screen may go dark. Closing the lid may still put the computer to sleep.',
  'settings.keep-awake.cannot':
    'This browser lets no extension keep the computer awake. For a long export, switch sleep off in the settings of your system. After sleep, the export goes on by itself.',
} as const;
