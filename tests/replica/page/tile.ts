import { element } from './element';

export type Tile = { href: string; picture: string | undefined; words: string; alt: string };

export function tileElement(tile: Tile): HTMLElement {
  const anchor = element('a', { className: 'tile', href: tile.href });
  if (tile.picture === undefined) {
    anchor.append(element('span', { className: 'blank' }, 'Not available'));
  } else {
    const picture = element('img', { alt: tile.alt, decoding: 'async', src: tile.picture });
    dress(picture, tile.href);
    anchor.append(picture);
  }
  anchor.append(element('div', { className: 'truncate' }, tile.words));
  return anchor;
}

/** Every thumbnail is the same sample: a hue and a detail of its own make a tile recognisable. */
function dress(picture: HTMLElement, text: string): void {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  const left = sum % 41;
  const top = sum % 47;
  picture.style.filter = `hue-rotate(${sum % 360}deg) saturate(0.55) brightness(0.9)`;
  picture.style.setProperty('object-view-box', `inset(${top}% ${left}% ${46 - top}% ${40 - left}%)`);
}
