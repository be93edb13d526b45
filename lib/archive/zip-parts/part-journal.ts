import type { JobStore, SavedItem } from '../../model/ports';
import type { OpenPart } from './part-file';

/** Journals what was appended to the open part. */
export type PartJournal = {
  /** Appended, and not journaled yet. */
  appended(): SavedItem[];
  add(item: SavedItem): void;
  /**
   * Flushes the part, then journals everything appended so far. Calls run in order. After a failure, nothing more is
   * journaled; the next run resumes from what is.
   */
  write(): Promise<void>;
};

export function createPartJournal(store: Pick<JobStore, 'commit'>, openPart: () => OpenPart | null): PartJournal {
  let appended: SavedItem[] = [];
  let journaled: Promise<void> = Promise.resolve();

  const writeAppended = async () => {
    const open = openPart();
    if (open === null || appended.length === 0) return;
    const saved = appended;
    appended = [];
    open.file.flush();
    open.part = { ...open.part, bytes: open.end };
    await store.commit(open.part, saved);
  };

  return {
    appended: () => appended,
    add: (item) => void appended.push(item),
    write() {
      journaled = journaled.then(writeAppended);
      return journaled;
    },
  };
}
