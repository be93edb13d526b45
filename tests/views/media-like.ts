import type { LibraryMedia, RemoteFile } from '../../components/library/library-state';
import type { KnownItem } from '../../lib/library-index/library-card';

/** A small picture that is unique to each item. */
function pictureOf(id: string): string {
  const turn = (Number(id.replace(/\D/g, '')) * 47) % 360;
  const stops = [`hsl(${turn} 45% 62%)`, `hsl(${(turn + 60) % 360} 35% 32%)`];
  const colors = stops.map((color, at) => `<stop offset="${at}" stop-color="${color}"/>`).join('');
  const fill = `<linearGradient id="g" x2="0.4" y2="1">${colors}</linearGradient>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90">${fill}<rect width="90" height="90" fill="url(#g)"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

export const fileLike = ({ id }: Pick<KnownItem, 'id'>): RemoteFile => ({
  picture: async () => pictureOf(id),
  whole: async () => pictureOf(id),
});

/** Pictures that replace Sora's. */
export const mediaLike: LibraryMedia = {
  remote: fileLike,
  url: () => null,
  tracks: () => [],
  variants: () => [],
  onMissing: () => {},
  whyMissing: () => '',
  copy: async () => {},
};
