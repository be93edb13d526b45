import JSZip from 'jszip';

/** Names of the media files in a part. */
export async function mediaIn(zip: Uint8Array | undefined): Promise<string[]> {
  const { files } = await JSZip.loadAsync(zip ?? new Uint8Array());
  return Object.keys(files).filter((name) => name.includes('/data/videos/'));
}
