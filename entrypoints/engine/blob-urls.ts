/**
 * URLs of files that are being copied to Downloads. The browser reads through them, so a URL lives until its copy is
 * complete or restarted.
 */
export type BlobUrls = {
  /** A new URL for the file with that name. Revokes an older one. */
  renew(name: string, file: Blob): string;
  release(name: string): void;
};

export function createBlobUrls(): BlobUrls {
  const links = new Map<string, string>();
  const release = (name: string) => {
    const link = links.get(name);
    if (link !== undefined) URL.revokeObjectURL(link);
    links.delete(name);
  };
  return {
    renew(name, file) {
      release(name);
      const link = URL.createObjectURL(file);
      links.set(name, link);
      return link;
    },
    release,
  };
}
