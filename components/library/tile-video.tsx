import { useEffect, useRef, useState } from 'preact/hooks';
import { takeTurn } from './first-frames';

/** `playing`: somebody points at it. */
type Props = { url: string; playing: boolean; onMissing(): void };

/** Draws what the video shows now, as sharp as the tile is. */
function draw(video: HTMLVideoElement, canvas: HTMLCanvasElement): void {
  const scale = Math.min(1, (canvas.clientHeight * devicePixelRatio) / Math.max(1, video.videoHeight));
  canvas.width = Math.max(1, Math.round(video.videoWidth * scale));
  canvas.height = Math.max(1, Math.round(video.videoHeight * scale));
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
}

/** Without this a browser keeps the player, and what it has loaded. */
function letGo(video: HTMLVideoElement): void {
  video.removeAttribute('src');
  video.load();
}

/** A video in a tile: its own first frame, kept as a picture, so that a player is there only while it plays. */
export function TileVideo({ url, playing, onMissing }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  const framed = useRef(false);

  useEffect(() => {
    const { current } = video;
    if (current === null) return;
    const gone = new AbortController();
    const { signal } = gone;
    const endTurn = takeTurn(() => {
      const done = () => {
        endTurn();
        if (current.paused) letGo(current);
      };
      const onFrame = () => {
        if (canvas.current !== null) draw(current, canvas.current);
        framed.current = true;
        setDrawn(true);
        done();
      };
      const onError = () => {
        done();
        onMissing();
      };
      if (current.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) return onFrame();
      current.addEventListener('loadeddata', onFrame, { once: true, signal });
      current.addEventListener('error', onError, { once: true, signal });
      if (current.getAttribute('src') === null) current.src = url;
    });
    return () => {
      gone.abort();
      endTurn();
      letGo(current);
    };
  }, [url]);

  useEffect(() => {
    const { current } = video;
    if (!playing || current === null) return;
    if (current.getAttribute('src') === null) current.src = url;
    // Refused when the pointer is gone again before it could begin, or a person has forbidden it: the first frame stays.
    current.play().catch(() => undefined);
    return () => {
      current.pause();
      // Otherwise its turn is still to come, and ends by itself.
      if (framed.current) letGo(current);
    };
  }, [url, playing]);

  return (
    <>
      <canvas ref={canvas} class="tile-picture" data-drawn={drawn} />
      <video
        ref={video}
        class="tile-moving"
        data-playing={playing}
        muted
        loop
        playsInline
        preload="auto"
        tabIndex={-1}
      />
    </>
  );
}
