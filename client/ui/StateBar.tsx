import type { CSSProperties } from "react";
import { useTranslation } from "./i18n.ts";
import styles from "./StateBar.module.css";
import { LOOKS, type StateLook } from "./StateGlyph.tsx";

export type StateCounts = Partial<Record<StateLook, number>>;

/** From done to not begun, so that the bar fills from the left as the work goes on. */
const ORDER = [
  "approved",
  "submitted",
  "returned",
  "outdated",
  "draft",
  "empty",
] as const satisfies readonly StateLook[];

/** How far an article has come, in the width of a table cell. */
export function StateBar({ counts }: { counts: StateCounts }) {
  const { t } = useTranslation("ui");
  const total = LOOKS.reduce((sum, look) => sum + (counts[look] ?? 0), 0);
  const approved = counts.approved ?? 0;
  const present = ORDER.filter((look) => counts[look]);
  const words = present.map((look) => `${t(`state.${look}`)} ${counts[look]}`).join(" · ");
  return (
    <span
      className={styles.bar}
      role="img"
      aria-label={`${t("approvedOf", { approved, total })}. ${words}`}
      title={words}
    >
      <span className={styles.track}>
        {present.map((look) => {
          const share = { "--share": counts[look] } as CSSProperties; // React types no custom properties
          return <i key={look} className={styles[look]} style={share} />;
        })}
      </span>
      <span className={styles.count}>
        {approved}/{total}
      </span>
    </span>
  );
}
