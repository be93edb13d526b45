/** English words that browsers and their shops show; they have limits (`tests/unit/lib/i18n/all-translations.test.ts`). */
export const manifest = {
  'manifest.description':
    'Exports your whole Sora library, videos and images with everything known about them, into an archive that opens anywhere.',
} as const;
