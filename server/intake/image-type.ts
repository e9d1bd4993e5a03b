const MARKS: readonly [mediaType: string, offset: number, mark: string][] = [
  ["image/png", 0, "\x89PNG\r\n\x1a\n"],
  ["image/jpeg", 0, "\xff\xd8\xff"],
  ["image/gif", 0, "GIF8"],
  ["image/webp", 8, "WEBP"],
  ["image/avif", 4, "ftypavif"],
  ["image/tiff", 0, "II*\0"],
  ["image/tiff", 0, "MM\0*"],
];

/** What a picture is by its first bytes; a file's own word for it is not to be trusted. SVG is a program, not a picture. */
export function imageType(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  return MARKS.find(([, offset, mark]) => start.startsWith(mark, offset))?.[0];
}
