import { createContext, runInContext } from 'node:vm';
import type { GalleryCall } from '../../../../../lib/archive/gallery/gallery-data';

/** Runs scripts of the gallery as a page does, one after the other, and hands back what they told. */
export function reported(...scripts: string[]): GalleryCall[] {
  const page = createContext({});
  runInContext('window = globalThis', page);
  for (const script of scripts) runInContext(script, page);
  // Values of another realm have other prototypes.
  return JSON.parse(runInContext('JSON.stringify(soraGallery)', page));
}
