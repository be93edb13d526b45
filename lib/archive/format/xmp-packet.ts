import { firstText } from '../../item-text/fill-gaps';
import type { LibraryItem } from '../../model/library-item';
import { itemTime } from './item-time';

/** IPTC's term for "Created using generative AI". */
const trainedAlgorithmicMedia = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';

const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
};

/** Characters that XML 1.0 can't hold, not even escaped (section 2.2, "Characters"). */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#xD;' };

/**
 * Escapes text for an element. A lone surrogate becomes U+FFFD. CR is escaped because parsers turn it into a line
 * feed.
 */
function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, '')
    .replace(/[&<>"\r]/g, (character) => escapes[character] ?? '');
}

const element = (name: string, text: string) => `<${name}>${xmlText(text)}</${name}>`;
const list = (name: string, kind: 'Seq' | 'Bag', texts: string[]) =>
  `<${name}><rdf:${kind}>${texts.map((text) => element('rdf:li', text)).join('')}</rdf:${kind}></${name}>`;
const inAnyLanguage = (name: string, text: string) =>
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(text)}</rdf:li></rdf:Alt></${name}>`;

/**
 * An XMP packet (ISO 16684-1) for photo managers: description (the prompt, else the post's caption), title, creator,
 * folders as keywords, creation time, and that a model made it. Leaves out what is unknown.
 */
export function xmpPacket(item: Omit<LibraryItem, 'status' | 'reason'>): string {
  const { id, kind, createdAt, title, author, folders, permalink } = item;
  const description = firstText(item.prompt, item.caption);
  // XMP needs a date with a four-digit year.
  const created = itemTime({ createdAt, postedAt: null });
  const iso = created === null ? null : new Date(created).toISOString();
  const properties = [
    element('dc:identifier', id),
    title === null ? '' : inAnyLanguage('dc:title', title),
    description === null ? '' : inAnyLanguage('dc:description', description),
    author === null ? '' : list('dc:creator', 'Seq', [author]),
    folders.length === 0 ? '' : list('dc:subject', 'Bag', folders),
    permalink === null ? '' : element('dc:source', permalink),
    iso === null ? '' : element('xmp:CreateDate', iso),
    iso === null ? '' : element('photoshop:DateCreated', iso),
    // A reference is probably the user's own picture.
    kind === 'reference' ? '' : element('Iptc4xmpExt:DigitalSourceType', trainedAlgorithmicMedia),
  ];
  const declared = Object.entries(namespaces).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    `<rdf:RDF ${declared[0]}>`,
    `<rdf:Description rdf:about="" ${declared.slice(1).join(' ')}>`,
    ...properties.filter((property) => property !== ''),
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="w"?>',
    '',
  ].join('\n');
}
