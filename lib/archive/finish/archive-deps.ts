import type { SiteList } from '../../model/item';
import type { LibraryHead } from '../../model/library-item';
import type { Hash, JobStore, VolumeFiles } from '../../model/ports';
import type { GalleryApp } from '../gallery/gallery-page';

/** What the archive of a job works with, in ZIP parts or file by file. */
export type ArchiveDeps = {
  store: JobStore;
  files: VolumeFiles;
  hash: () => Hash;
  now: () => number;
  generator: LibraryHead['generator'];
  /** Every list of the site, for those that an export didn't read. */
  allSources: readonly SiteList[];
  /** The built gallery. */
  galleryApp: () => Promise<GalleryApp>;
  /** A part was closed or the last one written: there is something to deliver. */
  onChange: () => void;
};
