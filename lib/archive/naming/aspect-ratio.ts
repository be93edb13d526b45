/** Common shapes. The site's sizes are close to them, not equal (its 9:16 is 704 × 1280). */
const common = [
  [1, 1],
  [5, 4],
  [4, 3],
  [3, 2],
  [16, 9],
  [21, 9],
] as const;

/** The nearest common shape of a picture, in a form for file names: `9x16`. Null if a side is unknown. */
export function aspectRatio(width: number | null, height: number | null): string | null {
  if (width === null || height === null || !(width > 0) || !(height > 0)) return null;
  const [long, short] = width > height ? [width, height] : [height, width];
  const distance = ([a, b]: readonly [number, number]) => Math.abs(Math.log(long / short / (a / b)));
  const [a, b] = common.reduce((best, shape) => (distance(shape) < distance(best) ? shape : best));
  return width >= height ? `${a}x${b}` : `${b}x${a}`;
}
