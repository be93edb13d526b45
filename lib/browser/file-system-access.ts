/**
 * The parts of the File System Access API that TypeScript doesn't have yet (https://wicg.github.io/file-system-access).
 * Chrome and Edge support it.
 */
type Access = { mode: 'readwrite' };

export type ChosenFolder = FileSystemDirectoryHandle & {
  queryPermission?(access: Access): Promise<PermissionState>;
  /** Only during a click, and not in workers. */
  requestPermission?(access: Access): Promise<PermissionState>;
};

declare global {
  interface Window {
    /** Only during a click. Rejects with AbortError if the user cancels. */
    showDirectoryPicker?(options: Access & { id: string }): Promise<ChosenFolder>;
  }
  interface DataTransferItem {
    /** Only during a drop event. */
    getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
  }
}

export const requestWriteAccess: Access = { mode: 'readwrite' };
