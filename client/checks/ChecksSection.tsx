import type { ReactNode } from "react";
import { useTranslation } from "#client/ui/i18n.ts";
import styles from "./Findings.module.css";

/** Where the checks speak. That they are still looking is said, quietly, only when one has to wait for them. */
export function ChecksSection({ isLooking, children }: { isLooking: boolean; children: ReactNode }) {
  const { t } = useTranslation("checks");
  return (
    <section className={styles.section} aria-labelledby="findings">
      <div className={styles.head}>
        <h2 id="findings" className={styles.heading}>
          {t("checks")}
        </h2>
        {isLooking ? <span className={styles.looking}>{t("looking")}</span> : null}
      </div>
      {children}
    </section>
  );
}
