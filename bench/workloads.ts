/** How many files, their size in bytes, and the latency of each request in milliseconds. `import`: files that a user chooses. */
export type Workload = {
  key: 'videos' | 'images' | 'far' | 'import';
  name: string;
  items: number;
  fileBytes: number;
  latency: number;
};

export type Sizes = {
  videos: number;
  videoBytes: number;
  images: number;
  imageBytes: number;
  farImages: number;
  latency: number;
  imported: number;
};

export function workloads({ videos, videoBytes, images, imageBytes, farImages, latency, imported }: Sizes): Workload[] {
  return [
    { key: 'videos', name: 'large videos', items: videos, fileBytes: videoBytes, latency: 0 },
    { key: 'images', name: 'small images', items: images, fileBytes: imageBytes, latency: 0 },
    { key: 'far', name: `images, ${latency} ms away`, items: farImages, fileBytes: imageBytes, latency },
    { key: 'import', name: 'import of videos', items: imported, fileBytes: videoBytes, latency: 0 },
  ];
}
