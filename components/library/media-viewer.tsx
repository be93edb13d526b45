import { useEffect, useRef, useState } from 'preact/hooks';
import type { KnownItem } from '../../lib/library-index/library-card';
import { prefersReducedMotion } from '../grid/prefers-reduced-motion';
import { Icon } from '../shared/icon';
import { useText } from '../shared/text-context';
import { missingReasonText, titleOf } from './item-text';
import type { LibraryMedia } from './library-state';
import { useRemoteFile } from './use-remote-file';

/** The full picture or video. */
export function MediaViewer({ item, media }: { item: KnownItem; media: LibraryMedia }) {
  const text = useText();
  const [missing, setMissing] = useState(false);
  const remote = media.remote?.(item) ?? null;
  const whole = useRemoteFile(remote?.whole, item.id);
  const url = remote === null ? media.url(item) : whole;
  const onMissing = () => {
    setMissing(true);
    media.onMissing(item);
  };
  if (url === undefined) return <div class="stage stage-empty">{text.t('viewer.loading')}</div>;
  if (url === null || missing) {
    return (
      <div class="stage stage-empty">
        <Icon name="absent" />
        <p>{url === null ? missingReasonText(item, text) : media.whyMissing(item)}</p>
      </div>
    );
  }
  return (
    <div class="stage">
      {item.kind === 'video' ? (
        <Film url={url} tracks={media.tracks(item)} onMissing={onMissing} />
      ) : (
        <img src={url} alt={titleOf(item)?.slice(0, 200) ?? text.t(`kind.${item.kind}`)} onError={onMissing} />
      )}
    </div>
  );
}

function Film({ url, tracks, onMissing }: { url: string; tracks: readonly string[]; onMissing(): void }) {
  const { t } = useText();
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const { current } = video;
    if (current === null) return;
    // If the browser blocks autoplay, the player's own button starts it.
    if (!prefersReducedMotion()) current.play().catch(() => undefined);
    return () => {
      current.pause();
      current.removeAttribute('src');
      current.load();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useMediaCaption: it has those that Sora gave it.
    <video ref={video} src={url} controls loop playsInline preload="auto" onError={onMissing}>
      {tracks.map((track) => (
        <track key={track} kind="captions" label={t('viewer.captions')} src={track} />
      ))}
    </video>
  );
}
