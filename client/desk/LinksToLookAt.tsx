import { toLookAt } from "#client/alignment/doubt.ts";
import { paths } from "#client/paths.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import styles from "./LinksToLookAt.module.css";
import type { RowsProps } from "./Rows.tsx";

/** A draft that came with the Korean was matched by the desk: as long as nobody has looked, the page says so. */
export function LinksToLookAt({ article, segments }: RowsProps) {
  const { t } = useTranslation("desk");
  const count = article.publication === "unpublished" ? toLookAt(segments).length : 0;
  if (count === 0) return null;
  return (
    <p className={styles.line} data-screen-only>
      {t("alignmentGuessed")} <Link to={paths.alignment(article.id)}>{t("linksToLookAt", { count })}</Link>
    </p>
  );
}
