import type { Page } from '@playwright/test';
import type { GalleryItem } from '../../lib/archive/gallery/gallery-data';
import { galleryItem } from '../../tests/e2e/harness/gallery-folder';
import { drawnScene } from './drawn-scene';

/** Frame sizes in pixels. A real library has all three. */
const shapes = [
  { width: 704, height: 1280 },
  { width: 1280, height: 704 },
  { width: 1024, height: 1024 },
] as const;
/** The number of files, which all items share. */
const scenes = 42;

const subjects = ['A paper lantern', 'A snow fox', 'A lighthouse', 'A red kite', 'A glass orchid', 'An old ferry'];
const places = ['above a rainy harbour', 'in a wheat field', 'on black velvet', 'in a quiet library', 'over the dunes'];
const manners = ['ink wash style', 'handheld, 35 mm', 'slow dolly shot', 'drone shot at dusk'];

const isVideo = (scene: number) => scene % 4 < 3;
const pathOf = (scene: number) => (isVideo(scene) ? `data/videos/${scene}.webm` : `data/images/${scene}.svg`);
const shapeOf = (scene: number) => shapes[scene % 3] ?? shapes[0];

/** Items of a made-up library, the newest of April 2026. */
export function drawnItems(count: number): GalleryItem[] {
  return Array.from({ length: count }, (_, n) => {
    // In an order that looks random.
    const scene = (Math.imul(n + 1, 2_654_435_761) >>> 10) % scenes;
    const subject = subjects[n % subjects.length] ?? '';
    const words = `${subject} ${places[(n >> 1) % places.length]}, ${manners[(n >> 2) % manners.length]}.`;
    return galleryItem({
      id: `gen_${String(n).padStart(26, '0')}`,
      taskId: `task_${n >> 2}`,
      kind: isVideo(scene) ? 'video' : 'image',
      sources: [n % 3 > 0 ? 'sora1-library' : 'sora2-posts'],
      createdAt: new Date(Date.UTC(2026, 3, 18, 20, 4) - n * 2_900_000).toISOString(),
      prompt: `${words} The camera drifts slowly to the left while the light changes from blue to amber, and a small bell rings somewhere out of sight.`,
      title: words.replace(/,.*$/, ''),
      ...shapeOf(scene),
      durationSeconds: isVideo(scene) ? 5 + 5 * (n % 3) : null,
      favorite: n % 9 === 0,
      folders: n % 5 < 2 ? [['Harbour', 'Winter'][n % 5] ?? ''] : [],
      bytes: 1_400_000 + 1000 * n,
      path: pathOf(scene),
    });
  });
}

/** A video with one frame, recorded by the browser. */
function filmed(page: Page, svg: string): Promise<string> {
  return page.evaluate(async (svg) => {
    const picture = new Image();
    picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    await picture.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [picture.width / 2, picture.height / 2];
    const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: 'video/webm' });
    const pieces: Blob[] = [];
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    recorder.start();
    for (let frame = 0; frame < 5; frame++) {
      canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await new Promise((resolve) => {
      recorder.onstop = resolve;
      recorder.stop();
    });
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, svg);
}

/** The files of those items, by path. */
export async function drawnFiles(page: Page): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (let scene = 0; scene < scenes; scene++) {
    const { width, height } = shapeOf(scene);
    const svg = drawnScene(scene, width, height);
    files.set(pathOf(scene), isVideo(scene) ? Buffer.from(await filmed(page, svg), 'base64') : Buffer.from(svg));
  }
  return files;
}
