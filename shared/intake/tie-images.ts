import type { Kind } from "#shared/articles/kind.ts";
import { type Block, blockText } from "./block.ts";
import type { RecognisedImage } from "./recognised.ts";

/**
 * Says of each picture which parts are its caption, credit and alternative text: those that the markup ties to it,
 * and a caption or credit that directly follows it.
 * @param kinds of the blocks that have text, in order
 */
export function tieImages(images: readonly RecognisedImage[], blocks: readonly Block[], kinds: readonly Kind[]) {
  const tied = images.map((image) => ({ ...image }));
  let before: number | undefined;
  let part = 0;
  for (const block of blocks) {
    const kind = blockText(block) === "" ? undefined : kinds[part];
    const key = kind && PART_KEYS[kind];
    const image = tied[block.image ?? (key ? (before ?? -1) : -1)];
    if (key && image) image[key] ??= part;
    before = block.image ?? (key ? before : undefined);
    if (kind) part += 1;
  }
  return tied;
}

const PART_KEYS: { [kind in Kind]?: "captionPart" | "creditPart" | "altPart" } = {
  caption: "captionPart",
  credit: "creditPart",
  alttext: "altPart",
};
