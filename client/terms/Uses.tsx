import { paths } from "#client/paths.ts";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import { Skeleton } from "#client/ui/Progress.tsx";
import { useTermUse } from "./data.ts";
import styles from "./Terms.module.css";

/** Where the Korean of an entry stands, what differs first: in open articles it can be mended, in published ones corrected. */
export function Uses({ termId }: { termId: string }) {
  const { t } = useTranslation("terms");
  const uses = useTermUse(termId);
  return (
    <section>
      <h3>{t("uses.title")}</h3>
      {uses.isPending ? <Skeleton lines={2} /> : null}
      {uses.error ? <ErrorNote error={uses.error} onRetry={() => void uses.refetch()} /> : null}
      {uses.data?.uses.length === 0 ? <p className={styles.soft}>{t("uses.none")}</p> : null}
      <ul className={styles.list}>
        {uses.data?.uses.map(({ articleId, segmentId, headline, published, standing, rendering }) => (
          <li key={segmentId} className={styles.entry}>
            <Link to={paths.article(articleId, { segment: segmentId })}>
              {headline.target || headline.source || t("uses.untitled")}
            </Link>
            <p className={standing === "banned" || standing === "differs" ? styles.banned : styles.soft}>
              {t(`uses.${standing}`, { words: rendering ?? "" })} · {t(published ? "uses.published" : "uses.open")}
            </p>
          </li>
        ))}
      </ul>
      {uses.data?.more ? <p className={styles.soft}>{t("uses.more")}</p> : null}
    </section>
  );
}
