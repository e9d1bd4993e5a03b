import type { ProseKind } from "#client/ui/Prose.tsx";
import type { Kind } from "#shared/articles/kind.ts";

/** How a part of an article is set while it is aligned: as it reads, but no part larger than its lines need. */
export function faceOf(kind: Kind): ProseKind {
  switch (kind) {
    case "headline":
    case "subheading":
      return "subheading";
    case "byline":
    case "caption":
    case "credit":
    case "alttext":
    case "note":
      return "caption";
    default:
      return "body";
  }
}
