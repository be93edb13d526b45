/** What the background tells this page, for whoever is listening at the moment. */
export function createNews<News>() {
  const hearers = new Set<(news: News) => void>();
  return {
    tell(news: News): null {
      for (const hear of hearers) hear(news);
      return null;
    },
    /** Hears until the signal is aborted. */
    hear(hear: (news: News) => void, signal: AbortSignal): void {
      hearers.add(hear);
      signal.addEventListener('abort', () => hearers.delete(hear), { once: true });
    },
  };
}
