import type { ReviewedSegment } from "#shared/review/api.ts";
import type { Review } from "#shared/review/state.ts";

export type Spoken = Pick<ReviewedSegment, "review" | "writtenBy" | "writtenAt">;

/** An approval that has lapsed: which side changed after it, and who wrote the English that stands there now. */
export interface Lapse {
  side: "english" | "korean" | "both";
  approvedBy: string;
  approvedAt: string;
  writtenBy: string | null;
  writtenAt: string | null;
}

export function lapseOf({ review: { approvals, outdated }, writtenBy, writtenAt }: Spoken): Lapse | undefined {
  if (!outdated || approvals.length > 0) return undefined;
  const side = outdated.source ? (outdated.target ? "both" : "korean") : "english";
  return { side, approvedBy: outdated.by, approvedAt: outdated.at, writtenBy, writtenAt };
}

export interface Said {
  kind: "approval" | "submission" | "withdrawal" | "return" | "reopening" | "omission" | "addition" | "written";
  by: string;
  at: string;
  reason: string | null;
}

/** The last word of a paragraph; of one whose approval has lapsed, `lapseOf` says more. */
export function lastSaid({ review, writtenBy, writtenAt }: Spoken): Said | undefined {
  const approval = review.approvals.at(-1);
  if (approval) return { ...approval, kind: "approval", reason: null };
  if (review.outdated) return undefined;
  return (
    wordOf(review) ??
    (writtenBy && writtenAt ? { kind: "written", by: writtenBy, at: writtenAt, reason: null } : undefined)
  );
}

function wordOf({ last, omitted, added, state }: Review): Said | undefined {
  if (last && state !== "draft") return last;
  if (omitted) return { ...omitted, kind: "omission" };
  if (last) return last;
  return added ? { ...added, kind: "addition" } : undefined;
}
