import { useEffect, useState } from 'preact/hooks';
import { savedFolder, saveFolder } from '../lib/browser/chosen-folder';
import { type ChosenFolder, requestWriteAccess } from '../lib/browser/file-system-access';
import { sendMessage } from '../lib/messaging/message-channel';

/** The folder that exports may go to, and the clicks by which a person chooses one and lets us write to it. */
export type Folder = {
  /** Whether this browser lets a page write into folders. */
  isSupported: boolean;
  /** Its name; null where none is chosen. */
  name: string | null;
  choose(): Promise<void>;
  allow(): Promise<void>;
};

/** A run that waits for the folder goes on at once. Nobody answers where no engine is. */
const recheck = async () => void (await sendMessage('engine', 'recheck', {}).catch(() => undefined));

export function useChosenFolder(): Folder {
  const [folder, setFolder] = useState<ChosenFolder | null>(null);
  // A store that does not open is met by the export, which says so.
  useEffect(() => void savedFolder().then(setFolder, () => undefined), []);
  return {
    isSupported: window.showDirectoryPicker !== undefined,
    name: folder?.name ?? null,
    async choose() {
      const chosen = await window
        .showDirectoryPicker?.({ id: 'sora-export', ...requestWriteAccess })
        .catch((error: unknown) => {
          // The person has closed the window.
          if (error instanceof DOMException && error.name === 'AbortError') return undefined;
          throw error;
        });
      if (chosen === undefined) return;
      await saveFolder(chosen);
      setFolder(chosen);
      await recheck();
    },
    // The browser asks only within the click: nothing may be waited for before.
    async allow() {
      await folder?.requestPermission?.(requestWriteAccess);
      await recheck();
    },
  };
}
