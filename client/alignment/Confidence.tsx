import type { ReactNode } from "react";
import { useFormats } from "#client/ui/formats.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import styles from "./Confidence.module.css";
import { type Level, levelOf } from "./doubt.ts";

export interface ConfidenceProps {
  /** What is left to doubt; null once a person has decided. */
  confidence: number | null;
  /** One side is missing and nobody has said why: that is what is doubtful, however sure the aligner is of it. */
  lacksSide?: boolean;
}

/** How sure the aligner is: a number, a shape, a colour; two ends joined once a person has decided. The tick is for what is approved. */
export function Confidence({ confidence, lacksSide = false }: ConfidenceProps) {
  const { t } = useTranslation("alignment");
  const { percent } = useFormats();
  const level = levelOf(confidence);
  return (
    <span className={[styles.confidence, styles[level]].join(" ")} title={t(`level.${level}`)}>
      <svg viewBox="0 0 18 18" width={18} height={18} role="img" aria-label={t(`level.${level}`)}>
        {SHAPES[level]}
      </svg>
      {lacksSide ? (
        <span className={styles.why}>{t("lacksSide")}</span>
      ) : confidence === null ? null : (
        <span className={styles.number}>{percent(confidence)}</span>
      )}
    </span>
  );
}

const SHAPES: Record<Level, ReactNode> = {
  set: (
    <>
      <circle cx="4.6" cy="9" r="2.6" className={styles.full} />
      <circle cx="13.4" cy="9" r="2.6" className={styles.full} />
      <path d="M4.6 9h8.8" className={styles.line} />
    </>
  ),
  sure: (
    <>
      <circle cx="9" cy="9" r="6.9" className={styles.line} />
      <circle cx="9" cy="9" r="3.6" className={styles.full} />
    </>
  ),
  likely: (
    <>
      <circle cx="9" cy="9" r="6.9" className={styles.line} />
      <path d="M9 5.400a3.600 3.600 0 0 0 0 7.200z" className={styles.full} />
    </>
  ),
  doubtful: <path d="M9 1.800 16.200 9 9 16.200 1.800 9zM9 5.600v4M9 12.100v.3" className={styles.line} />,
};
