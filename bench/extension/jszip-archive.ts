import JSZip from 'jszip';
import { fetchFile, inParallel } from './fetch-whole-file';

/**
 * What a typical user script does: downloads all files, adds them to JSZip, and makes one Blob. Returns its size in
 * bytes.
 */
export async function zipByScript(urls: string[], parallel: number): Promise<number> {
  const zip = new JSZip();
  let count = 0;
  await inParallel(urls, parallel, async (url) => {
    const response = await fetchFile(url);
    zip.file(`${count++}.bin`, await response.blob());
  });
  const blob = await zip.generateAsync({ type: 'blob', compression: 'STORE' });
  return blob.size;
}
