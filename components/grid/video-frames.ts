import { type FileFailure, videoFailure } from '../library/file-failure';

/**
 * The number of videos opened at once to show their first frames. A browser limits the number of players (Chromium
 * rejects the 76th on a page), and a large window shows more tiles than that.
 */
const atOnce = 4;

/** Functions that open the next videos, in order of request. */
const waiting = new Set<() => void>();
let busy = 0;

function next() {
  for (const open of waiting) {
    if (busy === atOnce) return;
    waiting.delete(open);
    open();
  }
}

/** Without this, a browser keeps the player and what it has loaded. */
export function releasePlayer(video: HTMLVideoElement): void {
  video.removeAttribute('src');
  video.load();
}

/**
 * Opens a video when a player is available, and passes it to `onFrame` when its first frame is ready, or the reason
 * if it can't be shown. Returns a function that cancels this.
 */
export function firstFrame(url: string, onFrame: (video: HTMLVideoElement | FileFailure) => void): () => void {
  let end = () => {};
  const open = () => {
    busy++;
    const video = document.createElement('video');
    const missing = new AbortController();
    const over = (lent: HTMLVideoElement | FileFailure) => {
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
    // A video of which the browser can only decode the sound has no width.
    const playable = () => (video.videoWidth > 0 ? video : 'unplayable');
    video.addEventListener('loadeddata', () => over(playable()), { signal: missing.signal });
    video.addEventListener('error', () => over(videoFailure(video)), { signal: missing.signal });
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
