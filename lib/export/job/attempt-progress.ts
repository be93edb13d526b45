import { type AutoResetEvent, createAutoResetEvent } from '../../async/auto-reset-event';

/** How far an attempt is. Listing, downloads and delivery run side by side, and wait for each other through its events. */
export type AttemptProgress = {
  /** Everything is listed: nothing comes to the download queue any more. */
  isListed: boolean;
  /** The archive is finished: no part comes to delivery any more. */
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
