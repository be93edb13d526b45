import { expect, test } from 'vitest';
import { galleryPage } from '../../../../../lib/archive/gallery/gallery-page';

const words = {
  language: 'ar',
  direction: 'rtl' as const,
  languageChosen: false,
  title: 'A & B <library>',
  opening: 'It opens.',
  unpack: 'Unpack "all" parts.',
};
const page = galleryPage({ words });

test('The page says what to do before any script of it runs', () => {
  expect(page).toContain('<p>It opens.</p>');
  expect(page).toContain('Unpack &#34;all&#34; parts.');
  expect(page).toContain('<h1>A &#38; B &#60;library&#62;</h1>');
});

test('The page declares its language and text direction', () => {
  expect(page).toContain('<html lang="ar" dir="rtl">');
  expect(galleryPage({ words: { ...words, languageChosen: true } })).toContain(
    '<html lang="ar" dir="rtl" data-language="kept">',
  );
});

test('The page loads only from its own folder, and runs no inline script', () => {
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/unsafe-|https?:|<script(?![^>]*src=)/);
  expect([...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address)).toEqual([
    'gallery/gallery.css',
    'gallery/library.js',
    'gallery/words.js',
    'gallery/gallery.js',
  ]);
});
