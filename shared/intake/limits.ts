const MB = 1024 * 1024;

/** What an article may be made of. Told in every refusal that names one of them. */
export const LIMITS = {
  /** Of text as UTF-8, pasted or in a file. */
  textBytes: 2 * MB,
  /** Of a text file as it lies on the disk: UTF-16 takes more room than UTF-8. */
  textFileBytes: 4 * MB,
  htmlFileBytes: 16 * MB,
  docxFileBytes: 32 * MB,
  paragraphs: 2_000,
  paragraphCharacters: 50_000,
  imageBytes: 32 * MB,
  imageSide: 16_000,
  imagePixels: 100_000_000,
} as const;
