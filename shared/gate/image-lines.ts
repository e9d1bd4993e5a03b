import { hasTarget } from "#shared/segments/segment.ts";
import { clearedBy, type GateInput, type Obstruction } from "./input.ts";

const NEEDED = ["caption", "credit", "alttext"] as const;

/** A picture is published with caption, credit and alternative text and without metadata; one left out needs nothing. */
export function imageLines({ images, segments }: GateInput): Obstruction[] {
  return images.flatMap(({ id, hasMetadata }) => {
    const texts = segments.filter(({ imageId, review }) => imageId === id && !review.omitted);
    const [first] = texts;
    if (!first) return [];
    const at = { segmentId: first.id, threadId: null, since: null };
    const lines: Obstruction[] = NEEDED.filter(
      (needed) => !texts.some((text) => text.kind === needed && hasTarget(text)),
    ).map((field) => ({
      key: `image-incomplete:${id}:${field}`,
      obstacle: "image-incomplete",
      ...at,
      params: { field, image: id },
      clearedBy: clearedBy("translate"),
    }));
    if (hasMetadata)
      lines.push({
        key: `image-metadata:${id}`,
        obstacle: "image-metadata",
        ...at,
        params: { image: id },
        clearedBy: clearedBy("manage-article"),
      });
    return lines;
  });
}
