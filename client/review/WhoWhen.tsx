import { useTranslation } from "react-i18next";
import { Name } from "#client/people/Name.tsx";
import { Time } from "#client/ui/Time.tsx";
import type { ReviewedSegment } from "#shared/review/api.ts";
import type { Review } from "#shared/review/state.ts";
import styles from "./WhoWhen.module.css";

/** Who said the last word of a paragraph, when, and why. */
export function WhoWhen({ segment }: { segment: Pick<ReviewedSegment, "review" | "writtenBy" | "writtenAt"> }) {
  const { t } = useTranslation("review");
  const said = lastSaid(segment);
  if (!said) return null;
  return (
    <p className={styles.line}>
      <span className={styles.kind}>{t(`who.${said.kind}`)} · </span>
      <Name of={said.by} />, <Time at={said.at} />
    </p>
  );
}

/** The reason that came with it, for whoever has to act on it. */
export function WhySaid({ segment }: { segment: Pick<ReviewedSegment, "review" | "writtenBy" | "writtenAt"> }) {
  const said = lastSaid(segment);
  if (!said?.reason) return null;
  return (
    <p className={[styles.reason, said.kind === "return" && styles.asked].filter(Boolean).join(" ")}>{said.reason}</p>
  );
}

interface Said {
  kind:
    | "approval"
    | "outdated"
    | "submission"
    | "withdrawal"
    | "return"
    | "reopening"
    | "omission"
    | "addition"
    | "written";
  by: string;
  at: string;
  reason: string | null;
}

function lastSaid({
  review,
  writtenBy,
  writtenAt,
}: Pick<ReviewedSegment, "review" | "writtenBy" | "writtenAt">): Said | undefined {
  const approval = review.approvals.at(-1);
  if (approval) return { ...approval, kind: "approval", reason: null };
  if (review.outdated) return { ...review.outdated, kind: "outdated", reason: null };
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
