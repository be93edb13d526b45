import { useEffect, useRef } from 'preact/hooks';
import type { KnownItem } from '../../lib/library-index/library-card';
import { prefersReducedMotion } from '../grid/prefers-reduced-motion';
import { Icon } from '../shared/icon';
import { useText } from '../shared/text-context';
import { type FileFailure, failureText, useFileFailure, videoFailure } from './file-failure';
import { missingReasonText, titleOf } from './item-text';
import type { LibraryMedia } from './library-state';
import { useRemoteFile } from './use-remote-file';

/** The full picture or video. */
export function MediaViewer({ item, media }: { item: KnownItem; media: LibraryMedia }) {
  const text = useText();
  const { failure, onFailure } = useFileFailure(item, media);
  const remote = media.remote?.(item) ?? null;
  const whole = useRemoteFile(remote?.whole, item.id);
  const url = remote === null ? media.url(item) : whole;
  if (url === undefined) return <div class="stage stage-empty">{text.t('viewer.loading')}</div>;
  if (url === null || failure !== null) {
    return (
      <div class="stage stage-empty">
        <Icon name="absent" />
        <p>{failure === null ? missingReasonText(item, text) : failureText(failure, item, media, text)}</p>
        {url !== null && failure === 'unplayable' && (
          <p>
            <a href={url} target="_blank" rel="noreferrer">
              {text.t('viewer.open-file')}
            </a>
          </p>
        )}
      </div>
    );
  }
  return (
    <div class="stage">
      {item.kind === 'video' ? (
        <Film key={url} url={url} tracks={media.tracks(item)} onFailure={onFailure} />
      ) : (
        <img
          src={url}
          alt={titleOf(item)?.slice(0, 200) ?? text.t(`kind.${item.kind}`)}
          onError={() => onFailure('missing')}
        />
      )}
    </div>
  );
}

type FilmProps = { url: string; tracks: readonly string[]; onFailure(failure: FileFailure): void };

function Film({ url, tracks, onFailure }: FilmProps) {
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
    <video
      ref={video}
      src={url}
      controls
      loop
      playsInline
      preload="auto"
      onLoadedData={({ currentTarget }) => currentTarget.videoWidth === 0 && onFailure('unplayable')}
      onError={({ currentTarget }) => onFailure(videoFailure(currentTarget))}
    >
      {tracks.map((track) => (
        <track key={track} kind="captions" label={t('viewer.captions')} src={track} />
      ))}
    </video>
  );
}
