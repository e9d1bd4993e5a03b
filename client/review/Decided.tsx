import { Name } from "#client/people/Name.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Time } from "#client/ui/Time.tsx";
import { useDecisions } from "./data.ts";
import { Proposed } from "./Proposed.tsx";
import styles from "./Suggestions.module.css";

/** What was decided on suggestions in a paragraph, the newest first: whose words, who decided, when. Words that were rejected are still here. */
export function Decided({ articleId, segmentId }: { articleId: string; segmentId: string }) {
  const { t } = useTranslation("review");
  const { data: decisions } = useDecisions(articleId, segmentId);
  if (!decisions || decisions.length === 0) return null;
  return (
    <section aria-labelledby="decided">
      <h2 id="decided" className={styles.heading}>
        {t("suggestion.decided")}
      </h2>
      <ol className={styles.list}>
        {decisions.toReversed().map(({ id, suggestion, verdict, by, at, ...words }) => (
          <li key={id} className={styles.item}>
            <Proposed by={suggestion.by} {...words} />
            <p className={styles.who}>
              <span>
                {t("suggestion.by")} <Name of={suggestion.by} />; {t(`suggestion.verdict.${verdict}`)} <Name of={by} />,{" "}
                <Time at={at} />
              </span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
