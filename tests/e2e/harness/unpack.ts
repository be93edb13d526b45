import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzip } from './zip';

/**
 * Unpacks parts into one folder, like a user, and returns the folder that they create. Throws if there is no `unzip`.
 */
export async function unpack(parts: string[], place: string, folder: string): Promise<string> {
  for (const part of parts) await promisify(execFile)(unzip(), ['-q', part, '-d', place]);
  return join(place, folder);
}
