import { useState } from 'preact/hooks';
import type { Text } from '../../lib/i18n/create-text';
import type { KnownItem } from '../../lib/library-index/library-card';
import type { LibraryMedia } from './library-state';

/** Why a file can't be shown: it isn't there, or the browser can't decode it, such as HEVC and AV1 video in some browsers. */
export type FileFailure = 'missing' | 'unplayable';

/**
 * What Chromium 156 and Firefox 153 say about a missing file. Their code for it is the same as for a file that they can't
 * decode, about which they say something else or nothing.
 */
const notFound = /Format error|Request failed|^404/;

/** Why a video can't be shown. */
export const videoFailure = ({ error }: Pick<HTMLVideoElement, 'error'>): FileFailure =>
  notFound.test(error?.message ?? '') ? 'missing' : 'unplayable';

/** Says why a file can't be shown, and what to do. */
export const failureText = (failure: FileFailure, item: KnownItem, media: LibraryMedia, { t }: Text): string =>
  failure === 'unplayable' ? t('library.unplayable') : media.whyMissing(item);

/** Why an item's file can't be shown, null until something is known, and what to call when it can't. */
export function useFileFailure(item: KnownItem, media: LibraryMedia) {
  const [failure, setFailure] = useState<FileFailure | null>(null);
  const [, showOtherName] = useState({});
  const onFailure = (failure: FileFailure) => {
    if (failure === 'missing' && media.tryOtherName?.(item)) return showOtherName({});
    setFailure(failure);
    if (failure === 'missing') media.onMissing(item);
  };
  return { failure, onFailure };
}
