import { createContext, runInContext } from 'node:vm';
import type { GalleryCall } from '../../../../../lib/archive/gallery/gallery-data';

/** Runs gallery scripts like a page does, one after another, and returns their calls. */
export function callsOf(...scripts: string[]): GalleryCall[] {
  const page = createContext({});
  runInContext('window = globalThis', page);
  for (const script of scripts) runInContext(script, page);
  // Values from another realm have other prototypes.
  return JSON.parse(runInContext('JSON.stringify(soraGallery)', page));
}
