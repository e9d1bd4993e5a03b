import { Name } from "#client/people/Name.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Time } from "#client/ui/Time.tsx";
import { toldOf } from "#shared/review/fact.ts";
import type { Digests } from "#shared/segments/segment.ts";
import { useFacts } from "./data.ts";
import styles from "./Said.module.css";

const MOST = 6;

export interface SaidProps {
  articleId: string;
  segmentId: string;
  digests: Digests;
}

/** What was said of a paragraph, the newest first: who asked for what, who approved. Nothing of it is ever erased. */
export function Said({ articleId, segmentId, digests }: SaidProps) {
  const { t } = useTranslation("review");
  const { data: said = [] } = useFacts(articleId, segmentId);
  const facts = toldOf(said, digests.source);
  if (facts.length === 0) return null;
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
