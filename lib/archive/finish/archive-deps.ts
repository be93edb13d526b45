import type { SiteList } from '../../model/item';
import type { LibraryHead } from '../../model/library-item';
import type { Hash, JobStore, VolumeFiles } from '../../model/ports';
import type { GalleryApp } from '../gallery/gallery-page';

/** Dependencies of a job's archive, in ZIP parts or as separate files. */
export type ArchiveDeps = {
  store: JobStore;
  files: VolumeFiles;
  hash: () => Hash;
  /** The SHA-256 of bytes in memory, in hex. Several times as fast as `hash`. */
  digest: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  now: () => number;
  generator: LibraryHead['generator'];
  /** All lists of the site, to report those that an export didn't read. */
  allSources: readonly SiteList[];
  /** The built gallery. */
  galleryApp: () => Promise<GalleryApp>;
};
