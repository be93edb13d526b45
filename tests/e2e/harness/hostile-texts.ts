import type { GalleryItem } from '../../../lib/archive/gallery/gallery-data';
import { galleryItem } from './gallery-folder';

/** Texts that have taken over a page, escaped from a script, or misled a reader, by what they attempt. */
export const hostileTexts: Readonly<Record<string, string>> = {
  markup: '<b>bold</b><h1>heading</h1><style>*{display:none}</style>',
  script: '<script>alert(1)</script><script src="https://example.invalid/x.js"></script>',
  'end of script': '</script><script>alert(2)</script><!-- <script> ]]>',
  'image with handler': '<img src=x onerror=alert(3)><svg onload=alert(4)>',
  'iframe and form': '<iframe src="https://example.invalid/"></iframe><form action="https://example.invalid/"><button>',
  'attribute breakout': '" onmouseover="alert(5)" x="\' autofocus onfocus=alert(6) y=\'',
  'address of a script': 'javascript:alert(7)',
  entities: '&lt;script&gt;alert(8)&lt;/script&gt; &#60;img src=x onerror=alert(9)&#62; &amp;amp;',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text must stay literal.
  'template strings': '${alert(10)} {{constructor.constructor("alert(11)")()}} <%= alert(12) %> #{alert(13)}',
  'end of a literal': '"]")]);alert(14);//\\"]")]);alert(15);//\\\\"\n\r',
  'line separators': 'one\u2028two\u2029three\u0085four',
  formula: '=HYPERLINK("https://example.invalid/","click") +1-1@SUM(1)',
  bidi: 'safe \u202egnp.exe\u202c \u2066isolated\u2069 \u200fright\u200e left',
  'right to left': 'שלום עולם <script>alert(16)</script> مرحبا',
  'null bytes': 'before\0after\0<script>alert(17)</script>',
  'control characters': 'bell\u0007 escape\u001b[31mred\u001b[0m delete\u007f',
  'lone surrogates': 'high \ud800 low \udfff reversed \udfff\ud800 end',
  prototype: '__proto__ constructor {"__proto__":{"polluted":true}}',
  'combining marks': `z${'\u0300\u0301\u0489'.repeat(200)}algo`,
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈 \u{1F468}\u200d\u{1F469} 𠜎𪩅 ﷽',
  blank: ' \t\n\u00a0\u200b\ufeff ',
  'very long': 'Der Leuchtturmwärter zählt jede Welle. '.repeat(3000),
  'very long word': 'w'.repeat(100_000),
};

/** An item for each text, in every field of the site or user. Their ids keep the order. */
export function hostileItems(fields: Partial<GalleryItem>): GalleryItem[] {
  return Object.values(hostileTexts).map((text, n) =>
    galleryItem({
      ...{
        prompt: text,
        title: text,
        caption: `post ${text}`,
        author: text,
        folders: [text],
        model: text,
        permalink: text,
      },
      ...{ id: `gen_${String(n).padStart(3, '0')}`, taskId: null, createdAt: null },
      ...fields,
    }),
  );
}
