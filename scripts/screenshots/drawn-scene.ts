/** The sky from top to bottom, then the sun, then the hills from far to near. */
const palettes = [
  ['#12042e', '#5a189a', '#c77dff', '#d08020', '#ff7209', '#35111f', '#c27bf5'],
  ['#fef5d4', '#e9b872', '#c1702a', '#7d8447', '#3f4a1c', '#e4dfc0', '#dba463'],
  ['#fbe6e3', '#fbcfc4', '#d6e2db', '#b39594', '#796f79', '#e7dcdc', '#fdc9bb'],
  ['#264f55', '#249a8c', '#e9c46a', '#c69a63', '#e57552', '#42474f', '#2a9d8f'],
  ['#0b1f66', '#2d6cdf', '#9ad5ff', '#5b8fd6', '#35589c', '#1d2f63', '#7fb4ea'],
  ['#2f3e46', '#84a98c', '#f5f7f4', '#aebfb8', '#52796f', '#354f52', '#cad2c5'],
  ['#26304f', '#f4a259', '#f5d27c', '#8b5d7c', '#5b3b63', '#33274c', '#e08e6d'],
] as const;

/** The outline of a range of hills, from left to right. */
function rangeOf(seed: number, layer: number, width: number, height: number): string {
  const top = height * (0.5 + layer * 0.12);
  const points = Array.from({ length: 33 }, (_, step) => {
    const along = (step / 32) * (4 + ((seed * 3 + layer) % 4));
    const rise = Math.sin(along + seed * 1.7 + layer * 2.1) + 0.5 * Math.sin(2.3 * along + seed + layer);
    return `${((step / 32) * width).toFixed(1)},${(top - rise * height * 0.055).toFixed(1)}`;
  });
  return `M0,${height} L${points.join(' L')} L${width},${height} Z`;
}

/** A landscape as SVG, different for each seed; sizes in pixels. It's drawn here, so the docs may show it. */
export function drawnScene(seed: number, width: number, height: number): string {
  const [above, below, sun, ...ranges] = palettes[seed % palettes.length] ?? palettes[0];
  const radius = Math.min(width, height) * (0.1 + (seed % 3) * 0.025);
  const [x, y] = [width * (0.25 + ((seed * 37) % 50) / 100), height * (0.22 + ((seed * 13) % 15) / 100)];
  const disc = (size: number, opacity: number) =>
    `<circle cx="${x}" cy="${y}" r="${radius * size}" fill="${sun}" opacity="${opacity}"/>`;
  const hills = ranges.map((color, layer) => `<path d="${rangeOf(seed, layer, width, height)}" fill="${color}"/>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<linearGradient id="sky" x2="0" y2="1"><stop stop-color="${above}"/><stop offset="0.8" stop-color="${below}"/></linearGradient>`,
    `<rect width="100%" height="100%" fill="url(#sky)"/>${disc(1.6, 0.2)}${disc(1, 1)}${hills.join('')}</svg>`,
  ].join('');
}
