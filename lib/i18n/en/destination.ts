/** English words of where exports go. */
export const destination = {
  'destination.label': 'Where exports go',
  'destination.summary': 'Where exports go: {choice}',
  'destination.zip': 'ZIP parts in Downloads',
  'destination.zip.note': 'Few and tidy files, each complete in itself. They unpack into one folder.',
  'destination.part-bytes': 'A part holds at most',
  'destination.folder': 'A folder of your choice',
  'destination.folder.note':
    'Nothing to unpack. A later export into the same folder adds only what is new, whichever browser it is made with.',
  'destination.folder.tab':
    'Keep this tab open until the export has ended, or say “Allow on every visit” when the browser asks: it may withdraw its leave when the tab is closed. The export then waits for you.',
  'destination.folder.cannot':
    'This browser lets no page write into a folder of your choice. Chrome and Edge do. Here, unpack the ZIP parts where you want them.',
  'destination.folder.chosen': 'Chosen:',
  'destination.folder.change': 'Choose another folder',
  'destination.folder.none': 'No folder is chosen yet.',
  'destination.files': 'Separate files in Downloads',
  'destination.files.note':
    'Each file is a download of its own, in a folder below Downloads, without the gallery. If the browser is set to ask where to save each file, it will ask for every one: an extension can neither see nor change that. Switch the question off in its settings for downloads first.',
} as const;
