import { Name } from "#client/people/Name.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Time } from "#client/ui/Time.tsx";
import { useFacts } from "./data.ts";
import styles from "./Said.module.css";

const MOST = 6;

/** What was said of a paragraph, the newest first: who asked for what, who approved. Nothing here is ever erased. */
export function Said({ articleId, segmentId }: { articleId: string; segmentId: string }) {
  const { t } = useTranslation("review");
  const { data: facts } = useFacts(articleId, segmentId);
  if (!facts || facts.length === 0) return null;
  return (
    <section className={styles.said} aria-labelledby="said">
      <h2 id="said">{t("said")}</h2>
      <ol className={styles.list}>
        {facts
          .slice(-MOST)
          .toReversed()
          .map(({ id, kind, by, at, reason }) => (
            <li key={id}>
              <span className={styles.what}>{t(`fact.${kind}`)}</span> <Name of={by} />, <Time at={at} />
              {reason ? <q className={styles.reason}>{reason}</q> : null}
            </li>
          ))}
      </ol>
    </section>
  );
}
