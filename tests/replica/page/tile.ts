import { element } from './element';

export type Tile = {
  href: string;
  picture: string | undefined;
  words: string;
  alt: string;
  /** Its task, in Sora 1 lists. */
  task?: { href: string; title: string };
};

/** Class names and links are those that clients use (sora-api §7). */
export function tileElement({ href, picture, words, alt, task }: Tile): HTMLElement {
  const anchor = element('a', { href });
  if (picture === undefined) {
    anchor.append(element('span', { className: 'blank' }, 'Not available'));
  } else {
    const image = element('img', { alt, decoding: 'async', src: picture });
    dress(image, href);
    anchor.append(image);
  }
  return element(
    'div',
    { className: 'tile group/tile' },
    anchor,
    element('div', { className: 'truncate text-token-text-primary' }, words),
    ...(task === undefined
      ? []
      : [element('a', { className: 'truncate text-token-text-secondary', href: task.href }, task.title)]),
  );
}

/** Makes a tile recognizable with a hue and a detail, because every picture is the same sample. */
function dress(picture: HTMLElement, text: string): void {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  const left = sum % 41;
  const top = sum % 47;
  picture.style.filter = `hue-rotate(${sum % 360}deg) saturate(0.55) brightness(0.9)`;
  picture.style.setProperty('object-view-box', `inset(${top}% ${left}% ${46 - top}% ${40 - left}%)`);
}
