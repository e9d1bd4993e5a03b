import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { imageBytes } from "./store.ts";

/**
 * Whether a picture's file still says where, when or with what it was taken. Intake strips that; the gate looks at the
 * bytes all the same. The answer for a file never changes and is kept by its digest.
 */
export async function imagesWithMetadata(
  from: Queries | SqlTransaction,
  articleId: string,
  images: readonly { id: string; sha256: string }[],
): Promise<{ id: string; hasMetadata: boolean }[]> {
  const unknown = images.filter(({ sha256 }) => !KNOWN.has(sha256)).map(({ id }) => id);
  for (const { sha256, bytes } of await imageBytes(from, articleId, unknown))
    KNOWN.set(sha256, await hasMetadata(bytes));
  return images.map(({ id, sha256 }) => ({ id, hasMetadata: KNOWN.get(sha256) ?? true }));
}

const KNOWN = new Map<string, boolean>();

async function hasMetadata(bytes: Uint8Array): Promise<boolean> {
  const { default: sharp } = await import("sharp"); // no start waits for it
  const { exif, xmp, iptc, comments } = await sharp(bytes).metadata();
  return Boolean(exif ?? xmp ?? iptc) || (comments?.length ?? 0) > 0;
}
