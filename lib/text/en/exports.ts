/** What the popup and the library's tab tell of exports beyond the bar. */
export const exports = {
  'newest.title': 'Your newest items',
  'newest.reading': 'Your lists are being read.',
  'newest.shown': 'The newest {shown, number} of {total, number}',
  'newest.nothing': 'There is nothing to save in your lists.',
  'newest.no-match': 'Nothing matches. Try fewer words.',
  'newest.no-match-yet': 'Nothing matches so far. Your lists are still being read.',
  'newest.closed': 'With Sora open in a tab, your newest items are shown here, to search and to save a few of them.',
  'newest.show-all': 'Show all in the library',

  'tell-end.label': 'Tell me when it is done',

  'detail.title': 'The export in detail',
  'detail.active': '{count, plural, =0 {No file is on its way} one {# file on its way} other {# files on their way}}',
  'detail.bytes': '{bytes} of {total}',
  'detail.failed': '{count, plural, one {# file} other {# files}} could not be saved so far',
  'detail.retry': 'What is missing can be asked for again when this export has ended.',

  'history.title': 'Past exports',
  'history.back': 'Back to the library',
  'history.loading': 'Looking through past exports.',
  'history.none': 'No export has ended yet.',
  'history.none-todo': 'Whatever you export from here is listed here, with what it could not get.',
  'history.all': 'The whole library',
  'history.new': 'What was new',
  'history.again': 'Once more, what was missing',
  'history.selected': 'A selection',
  'history.lists': '{what}, lists without files',
  'history.saved': '{count, number} saved',
  'history.cancelled': 'Cancelled before the end',
  'history.where': '{bytes} in {count, plural, one {# part} other {# parts}}',
  'history.no-parts': 'No file',
  'history.show': 'Show in folder',
  'history.forgotten': 'The browser no longer lists these parts among its downloads.',
  'history.retry': 'Retry {count, number} failed',
  'history.busy': 'What is missing can be asked for again when the export that is on has ended.',

  'forget.title': 'What is remembered',
  'forget.what':
    '{count, plural, =0 {No item is remembered as saved.} one {# item is remembered as saved: by its id at Sora, without its words or pictures.} other {# items are remembered as saved: by their ids at Sora, without their words or pictures.}} “Export what is new” leaves them out, and the Sora page marks them.',
  'forget.ask': 'Forget what was saved',
  'forget.sure':
    'Everything will count as new again, and what past exports have failed to save can no longer be asked for from here. No file is deleted, in Downloads or on Sora.',
  'forget.yes': 'Forget',
  'forget.no': 'Keep',
} as const;
