import { Suspense, useState } from "react";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { withWords } from "#client/ui/page-words.ts";
import { part } from "#client/ui/part.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";

const AlignmentOfRow = part(() => withWords("alignment", import("./AlignmentOfRow.tsx")));

/** The way to the corrections of the alignment, which are fetched when somebody reaches for them. */
export function AlignmentButton({ segment }: { segment: ReviewedSegment }) {
  const { t } = useTranslation("desk");
  const [wanted, want] = useState<"not yet" | "soon" | "now">("not yet");
  const button = (
    <IconButton
      icon="merge"
      size="small"
      label={t("alignment")}
      aria-haspopup="menu"
      onPointerEnter={() => want((before) => (before === "not yet" ? "soon" : before))}
      onClick={() => want("now")}
    />
  );
  if (wanted === "not yet") return button;
  return (
    <Suspense fallback={button}>
      <AlignmentOfRow segment={segment} openAtOnce={wanted === "now"} />
    </Suspense>
  );
}
