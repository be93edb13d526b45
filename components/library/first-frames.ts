/**
 * So many videos are opened at once to show how they begin. A browser has only so many players (Chromium refuses the 76th of a page),
 * and a large window shows more tiles than that.
 */
const atOnce = 4;

const waiting: (() => void)[] = [];
let busy = 0;

function next() {
  while (busy < atOnce) {
    const start = waiting.shift();
    if (start === undefined) return;
    busy++;
    start();
  }
}

/**
 * Calls `open` when it may have a player. It hands back what ends its turn, which may be called more than once, also before the turn has come.
 */
export function takeTurn(open: () => void): () => void {
  let state: 'waiting' | 'open' | 'over' = 'waiting';
  const start = () => {
    state = 'open';
    open();
  };
  waiting.push(start);
  queueMicrotask(next);
  return () => {
    if (state === 'waiting') waiting.splice(waiting.indexOf(start), 1);
    if (state === 'open') busy--;
    state = 'over';
    next();
  };
}
