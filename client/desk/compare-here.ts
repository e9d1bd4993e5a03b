import { paths } from "#client/paths.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";

/** Where one paragraph is compared: since its approval where that has lapsed, for that is what is asked; else since one last looked. */
export const compareHere = ({ articleId, id, review }: Pick<ReviewedSegment, "articleId" | "id" | "review">): string =>
  paths.compare(articleId, { segment: id, ...(review.outdated ? { since: "approved" } : {}) });
