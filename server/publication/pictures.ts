import type { Queries, SqlTransaction } from "#server/db/database.ts";
import { imageBytes } from "#server/gate/store.ts";
import type { Picture } from "#shared/publication/blocks.ts";
import type { Manifest, PublishedText } from "#shared/publication/edition.ts";

export interface Pictures {
  pictures: Map<string, Picture>;
  proofs: Manifest["images"];
}

/** The pictures of a text, with the digest of each file. */
export async function picturesOf(
  from: Queries | SqlTransaction,
  { articleId, parts }: Pick<PublishedText, "articleId" | "parts">,
): Promise<Pictures> {
  const ids = [...new Set(parts.flatMap(({ imageId }) => imageId ?? []))];
  const rows = await imageBytes(from, articleId, ids);
  return {
    pictures: new Map(
      rows.map(({ id, mediaType, width, height, bytes }) => [
        id,
        { mediaType, width, height, base64: Buffer.from(bytes).toString("base64") },
      ]),
    ),
    proofs: rows.map(({ id, sha256 }) => ({ imageId: id, sha256 })),
  };
}
