import { useEffect, useRef, useState } from 'preact/hooks';
import type { FileFailure } from '../library/file-failure';
import { firstFrame, releasePlayer } from './video-frames';

/** `playing`: it's hovered or focused. */
type Props = { url: string; playing: boolean; onFailure(failure: FileFailure): void };

/** Draws the current frame at the tile's resolution. */
function draw(video: HTMLVideoElement, canvas: HTMLCanvasElement): void {
  const scale = Math.min(1, (canvas.clientHeight * devicePixelRatio) / Math.max(1, video.videoHeight));
  canvas.width = Math.max(1, Math.round(video.videoWidth * scale));
  canvas.height = Math.max(1, Math.round(video.videoHeight * scale));
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
}

/** A video in a tile. Its first frame is kept as a picture, so that a player only exists while it plays. */
export function TileVideo({ url, playing, onFailure }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(
    () =>
      firstFrame(url, (video) => {
        if (typeof video === 'string') return onFailure(video);
        if (canvas.current !== null) draw(video, canvas.current);
        setDrawn(true);
      }),
    [url],
  );
  return (
    <>
      <canvas ref={canvas} class="tile-picture" data-drawn={drawn} />
      {playing && <Moving key={url} url={url} />}
    </>
  );
}

/** Covers the picture; transparent until it plays. */
function Moving({ url }: { url: string }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const { current } = video;
    if (current === null) return;
    // Rejects if the pointer left before it started, or the user has disabled playback. Then the first frame stays.
    current.play().catch(() => undefined);
    return () => releasePlayer(current);
  }, []);
  return <video ref={video} src={url} class="tile-moving" muted loop playsInline preload="auto" tabIndex={-1} />;
}
