import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import { useFormats } from "./formats.ts";
import { useTranslation } from "./i18n.ts";
import styles from "./Progress.module.css";

export interface ProgressProps {
  /** What is being done: "Reading the file". */
  label: string;
  /** 0 to 1; absent while nobody can know. */
  value?: number | undefined;
  onCancel?: (() => void) | undefined;
}

export function Progress({ label, value, onCancel }: ProgressProps) {
  const { t } = useTranslation("ui");
  const formats = useFormats();
  return (
    <div className={styles.progress}>
      <span className={styles.label}>
        {label}
        {value === undefined ? null : <span className={styles.share}>{formats.percent(value)}</span>}
      </span>
      <progress aria-label={label} className={styles.track} max={1} {...(value === undefined ? {} : { value })} />
      {onCancel ? (
        <Button size="small" onClick={onCancel} aria-label={t("cancelWork", { work: label })}>
          {t("cancel")}
        </Button>
      ) : null}
    </div>
  );
}

/** Lines of text that have not arrived: shown only when they take long, so that a quick answer does not flicker. */
export function Skeleton({ lines = 3, label }: { lines?: number; label?: ReactNode }) {
  const { t } = useTranslation("ui");
  return (
    <div role="status" className={styles.skeleton}>
      <span className={styles.said}>{label ?? t("loading")}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <i key={line} />
      ))}
    </div>
  );
}
