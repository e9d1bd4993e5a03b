import { useTranslation } from "#client/ui/i18n.ts";
import type { Example } from "#shared/checks/rule-book.ts";
import styles from "./Rules.module.css";

/** The same Korean, rendered wrongly and rightly. The mark is said in words too. */
export function RuleExample({ example: { source, wrong, right } }: { example: Example }) {
  const { t } = useTranslation("checks");
  return (
    <dl className={styles.example}>
      <dt>{t("example.korean")}</dt>
      <dd lang="ko">{source}</dd>
      <dt className={styles.wrong}>{t("example.wrong")}</dt>
      <dd lang="en">{wrong}</dd>
      <dt className={styles.right}>{t("example.right")}</dt>
      <dd lang="en">{right}</dd>
    </dl>
  );
}
