import { type AutoResetEvent, createAutoResetEvent } from '../../async/auto-reset-event';

/** The progress of an attempt. Listing, downloads and delivery run in parallel and wait for each other's events. */
export type AttemptProgress = {
  /** Everything is listed, so no more items enter the download queue. */
  isListed: boolean;
  /** The archive is finished, so there are no more parts to deliver. */
  isPacked: boolean;
  /** Set when items were listed. */
  toDownload: AutoResetEvent;
  /** Set when a part was closed. */
  toDeliver: AutoResetEvent;
  /** Something that views show has changed. */
  onChange: () => void;
};

export const createAttemptProgress = (isListed: boolean, onChange: () => void): AttemptProgress => ({
  isListed,
  isPacked: false,
  toDownload: createAutoResetEvent(),
  toDeliver: createAutoResetEvent(),
  onChange,
});
