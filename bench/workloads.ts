import type { Protocol } from './server/bench-media-server';

/**
 * The number of files, their size in bytes, the latency of each request in milliseconds, and the bytes per second that
 * all connections share. `import`: files that a user chooses.
 */
export type Workload = {
  key: 'videos' | 'images' | 'http1' | 'far' | 'farther' | 'line' | 'import';
  name: string;
  items: number;
  fileBytes: number;
  latency?: number;
  bytesPerSecond?: number;
  protocol?: Protocol;
};

export type Sizes = {
  videos: number;
  videoBytes: number;
  images: number;
  imageBytes: number;
  farImages: number;
  latency: number;
  lineImages: number;
  imported: number;
};

const fartherLatency = 400;
const lineMegabits = 100;

export function workloads(sizes: Sizes): Workload[] {
  const { videos, videoBytes, images, imageBytes: fileBytes, farImages, latency, lineImages, imported } = sizes;
  const bytesPerSecond = (lineMegabits * 1e6) / 8;
  return [
    { key: 'videos', name: 'large videos', items: videos, fileBytes: videoBytes },
    { key: 'images', name: 'small images', items: images, fileBytes },
    { key: 'http1', name: 'small images, HTTP/1.1', items: images, fileBytes, protocol: 'http/1.1' },
    { key: 'far', name: `images, ${latency} ms away`, items: farImages, fileBytes, latency },
    { key: 'farther', name: `images, ${fartherLatency} ms away`, items: farImages, fileBytes, latency: fartherLatency },
    { key: 'line', name: `images, ${lineMegabits} Mbit/s`, items: lineImages, fileBytes, bytesPerSecond },
    { key: 'import', name: 'import of videos', items: imported, fileBytes: videoBytes },
  ];
}
