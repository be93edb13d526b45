/** What of the File System Access API TypeScript does not know yet (https://wicg.github.io/file-system-access). Chrome and Edge have it. */
type Access = { mode: 'readwrite' };

export type ChosenFolder = FileSystemDirectoryHandle & {
  queryPermission?(access: Access): Promise<PermissionState>;
  /** Within a click alone, and not in workers. */
  requestPermission?(access: Access): Promise<PermissionState>;
};

declare global {
  interface Window {
    /** Within a click alone. Rejects with AbortError when the person chooses none. */
    showDirectoryPicker?(options: Access & { id: string }): Promise<ChosenFolder>;
  }
  interface DataTransferItem {
    /** While the drop is handled alone. */
    getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
  }
}

export const requestWriteAccess: Access = { mode: 'readwrite' };
