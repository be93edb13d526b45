const held = new Set<object>();

/**
 * Keeps a handle alive until `act` has its answer. Chromium drops the answer to a file's handle that nobody holds any more, and a garbage
 * collector may well come while one waits: then the promise never settles. (Seen in Chromium 156, several times in an export of 4 GB.)
 */
export async function keepHandleAlive<Handle extends object, T>(
  handle: Handle,
  act: (handle: Handle) => Promise<T>,
): Promise<T> {
  held.add(handle);
  try {
    return await act(handle);
  } finally {
    held.delete(handle);
  }
}
