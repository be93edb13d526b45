/**
 * So many videos are opened at once to show how they begin. A browser has only so many players (Chromium refuses the 76th of a page),
 * and a large window shows more tiles than that.
 */
const atOnce = 4;

/** What opens the next ones, in the order of their asking. */
const waiting = new Set<() => void>();
let busy = 0;

function next() {
  for (const open of waiting) {
    if (busy === atOnce) return;
    waiting.delete(open);
    open();
  }
}

/** Without this a browser keeps the player, and what it has loaded. */
export function releasePlayer(video: HTMLVideoElement): void {
  video.removeAttribute('src');
  video.load();
}

/**
 * Opens a video when it may have a player, and lends it to `onFrame` as soon as it shows its first frame; lends null when it cannot be
 * shown. Returns what ends the wish: nothing is lent after that.
 */
export function firstFrame(url: string, onFrame: (video: HTMLVideoElement | null) => void): () => void {
  let end = () => {};
  const open = () => {
    busy++;
    const video = document.createElement('video');
    const missing = new AbortController();
    const over = (lent: HTMLVideoElement | null) => {
      onFrame(lent);
      end();
    };
    end = () => {
      end = () => {};
      missing.abort();
      releasePlayer(video);
      busy--;
      next();
    };
    video.addEventListener('loadeddata', () => over(video), { signal: missing.signal });
    video.addEventListener('error', () => over(null), { signal: missing.signal });
    video.muted = true;
    video.preload = 'auto';
    video.src = url;
  };
  waiting.add(open);
  queueMicrotask(next);
  return () => {
    waiting.delete(open);
    end();
  };
}
