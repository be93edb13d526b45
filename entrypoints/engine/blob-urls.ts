/** Links to files that are being copied to Downloads. The browser reads through them: one lives until its copy is safe, or begun anew. */
export type BlobUrls = {
  /** A fresh link to the file of that name; an older one ends. */
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
