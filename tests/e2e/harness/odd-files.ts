import { readFile } from 'node:fs/promises';
import { galleryItem, writeGallery } from './gallery-folder';

/** Replaces every occurrence of an ASCII word of four letters, which changes no box's length. */
const replaced = (bytes: Buffer, word: string, other: string) =>
  Buffer.from(bytes.toString('latin1').replaceAll(word, other), 'latin1');

/**
 * A gallery of a video in a codec that no browser has, one whose name was decomposed when it was unpacked, and one that
 * is missing.
 */
export async function writeOddFiles(folder: string): Promise<string> {
  const portrait = await readFile('tests/fixtures/media/portrait.mp4');
  const items = [
    galleryItem({ id: 'gen_1', taskId: null, prompt: 'Odd codec', path: 'data/videos/odd codec.mp4' }),
    galleryItem({ id: 'gen_2', taskId: null, prompt: 'Café', path: 'data/videos/café.mp4'.normalize('NFC') }),
    galleryItem({ id: 'gen_3', taskId: null, prompt: 'Lost', path: 'data/videos/lost.mp4' }),
  ];
  const files = new Map([
    ['data/videos/odd codec.mp4', replaced(replaced(portrait, 'avc1', 'zzz1'), 'avcC', 'zzzC')],
    ['data/videos/café.mp4'.normalize('NFD'), portrait],
  ]);
  return writeGallery(folder, { items, files });
}
