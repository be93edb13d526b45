import { useEffect, useState } from 'preact/hooks';
import { savedFolder, saveFolder } from '../lib/browser/chosen-folder';
import { type ChosenFolder, requestWriteAccess } from '../lib/browser/file-system-access';
import { sendMessage } from '../lib/messaging/message-channel';

/** The export folder, and the actions that choose it and allow writing to it. */
export type Folder = {
  /** Whether this browser lets a page write into folders. */
  isSupported: boolean;
  /** Its name; null if none is chosen. */
  name: string | null;
  choose(): Promise<void>;
  allow(): Promise<void>;
};

/** A run that waits for the folder continues at once. Without an engine, nothing responds. */
const recheck = async () => void (await sendMessage('engine', 'recheck', {}).catch(() => undefined));

export function useChosenFolder(): Folder {
  const [folder, setFolder] = useState<ChosenFolder | null>(null);
  // If the store doesn't open, the export reports it.
  useEffect(() => void savedFolder().then(setFolder, () => undefined), []);
  return {
    isSupported: window.showDirectoryPicker !== undefined,
    name: folder?.name ?? null,
    async choose() {
      const chosen = await window
        .showDirectoryPicker?.({ id: 'sora-export', ...requestWriteAccess })
        .catch((error: unknown) => {
          // The user has closed the dialog.
          if (error instanceof DOMException && error.name === 'AbortError') return undefined;
          throw error;
        });
      if (chosen === undefined) return;
      await saveFolder(chosen);
      setFolder(chosen);
      await recheck();
    },
    // The browser only asks during the click, so nothing may be awaited before this.
    async allow() {
      await folder?.requestPermission?.(requestWriteAccess);
      await recheck();
    },
  };
}
