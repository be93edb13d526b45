/** The words of the first-run page: three sentences and a button. */
export const welcome = {
  'welcome.title': 'Keep what you made with Sora',
  'welcome.what':
    'Sora Export saves your whole Sora library into ZIP files in your Downloads: every video and image, with its prompt, its date and all that Sora knows about it.',
  'welcome.safe':
    'It only reads: nothing in your account is changed, and nothing is sent to anybody, for everything stays on this computer.',
  'welcome.start':
    'To start, open your library, sign in if Sora asks, and click “{button}” in the bar at the bottom of the page.',
  'welcome.open': 'Open your Sora library',
} as const;
