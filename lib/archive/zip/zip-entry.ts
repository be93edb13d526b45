/** One file of a ZIP, from its central directory. Sizes and `offset`, where its local header starts, in bytes. */
export type ZipEntry = {
  path: string;
  /** Whether its ZIP doesn't declare the encoding of its name. */
  isNameGuessed: boolean;
  bytes: number;
  /** Its stored size, smaller if compressed. */
  packed: number;
  method: number;
  crc32: number;
  offset: number;
  /** Milliseconds since 1970. Null if its ZIP has no date or an impossible one. */
  modified: number | null;
};
