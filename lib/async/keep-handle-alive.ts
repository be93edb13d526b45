const held = new Set<object>();

/**
 * Holds a reference to a file handle until `act` settles. In Chromium 156, a call on a handle never settles if the
 * handle is garbage collected first (seen several times in a 4 GB export).
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
