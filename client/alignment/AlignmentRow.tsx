import { memo, type ReactNode } from "react";
import { StaticText } from "#client/editor/StaticText.tsx";
import { Button } from "#client/ui/Button.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { proseClass } from "#client/ui/Prose.tsx";
import { StateGlyph } from "#client/ui/StateGlyph.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import { standingParagraphs } from "#shared/document/standing-paragraphs.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { hasTarget } from "#shared/segments/segment.ts";
import styles from "./AlignmentRow.module.css";
import { Confidence } from "./Confidence.tsx";
import { confidenceOf, lacksSide, levelOf } from "./doubt.ts";
import { faceOf } from "./face.ts";
import { documentOf } from "./rows.ts";

export interface AlignmentRowProps {
  segment: ReviewedSegment;
  /** The number that stands beside its Korean. */
  number: string;
  chosen: boolean;
  /** Ids of Korean paragraphs that stand elsewhere than in the Korean, as one word: equal ones draw nothing anew. */
  crossed: string;
  onChoose: (segmentId: string) => void;
  /** Says why a side is missing. */
  onExplain: (segmentId: string, act: "omit" | "mark-added") => void;
  /** What can be done to the chosen row: under the Korean, under the English, under both. */
  acts?: { korean: ReactNode; english: ReactNode; row: ReactNode } | undefined;
}

/** Which Korean stands beside which English, and how sure that is. */
export const AlignmentRow = memo(function AlignmentRow(props: AlignmentRowProps) {
  const { segment, number, chosen, crossed, onChoose, onExplain, acts } = props;
  const { t } = useTranslation("alignment");
  const level = levelOf(confidenceOf(segment));
  const choose = () => {
    if (!chosen) onChoose(segment.id);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce every word in it as part of a form
    // biome-ignore lint/a11y/useKeyWithClickEvents: focus chooses as well, and the arrows move it
    <div
      role="group"
      aria-label={`${t("row", { number })}, ${t(`level.${level}`)}`}
      aria-current={chosen || undefined}
      tabIndex={chosen ? 0 : -1}
      data-segment={segment.id}
      data-level={level}
      className={[styles.row, chosen && styles.chosen].filter(Boolean).join(" ")}
      onClick={choose}
      onFocus={choose}
    >
      <div className={styles.rail} data-rail />
      <div className={styles.korean}>
        <Korean segment={segment} crossed={crossed} number={number} />
        {acts?.korean}
      </div>
      <div className={styles.middle} data-middle>
        <span data-mark className={styles.mark}>
          <Confidence confidence={confidenceOf(segment)} lacksSide={lacksSide(segment)} />
        </span>
        <Shape segment={segment} crossed={crossed !== ""} />
        {lacksSide(segment) ? (
          <Button size="small" onClick={() => onExplain(segment.id, hasTarget(segment) ? "mark-added" : "omit")}>
            {t("sayWhy")}
          </Button>
        ) : null}
      </div>
      <div className={styles.english}>
        <English segment={segment} />
        {acts?.english}
      </div>
      {acts ? <div className={styles.acts}>{acts.row}</div> : null}
    </div>
  );
});

function Korean({ segment, crossed, number }: Pick<AlignmentRowProps, "segment" | "crossed" | "number">) {
  const { t } = useTranslation("alignment");
  if (segment.source.length === 0) {
    return (
      <p className={styles.nothing}>
        {number} · {t("noKorean")}
      </p>
    );
  }
  return segment.source.map(({ id, kind, position, text }) => (
    <p
      key={id}
      lang="ko"
      data-position={position}
      data-crossed={crossed.includes(id) || undefined}
      className={[styles.paragraph, proseClass("ko", faceOf(kind))].join(" ")}
    >
      <VisuallyHidden>{t("koreanNumber", { number: position + 1 })} </VisuallyHidden>
      {text}
    </p>
  ));
}

function English({ segment }: Pick<AlignmentRowProps, "segment">) {
  const { t } = useTranslation("alignment");
  if (!hasTarget(segment)) return <p className={styles.nothing}>{t("noEnglish")}</p>;
  return (
    <div lang="en" data-english className={[styles.paragraphs, proseClass("en", faceOf(segment.kind))].join(" ")}>
      <StaticText document={documentOf(segment)} />
    </div>
  );
}

/** What the lines show, in words: how many stand beside how many, what is missing on purpose, what crosses. */
function Shape({ segment, crossed }: { segment: ReviewedSegment; crossed: boolean }) {
  const { t } = useTranslation("alignment");
  const { source, review, kind } = segment;
  const english = standingParagraphs(documentOf(segment)).length;
  const isPlain = source.length === 1 && english === 1;
  return (
    <span className={styles.shape}>
      {review.omitted ? <StateGlyph state="omitted" withWord size={14} /> : null}
      {review.added && source.length === 0 ? <StateGlyph state="added" withWord size={14} /> : null}
      {isPlain || review.omitted || review.added ? null : (
        <span className={styles.ratio} title={t("ratio")}>
          {source.length} : {english}
        </span>
      )}
      {SAID_BY_ITS_LOOK.has(kind) ? null : <span>{t(`kind.${kind}`)}</span>}
      {crossed ? <span className={styles.crossed}>{t("crosses")}</span> : null}
    </span>
  );
}

const SAID_BY_ITS_LOOK = new Set(["body", "headline", "subheading", "blockquote", "listitem"]);
