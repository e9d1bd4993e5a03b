import { paths } from "#client/paths.ts";
import { useArticle } from "#client/review/data.ts";
import { useLanguage, useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import styles from "./ArticleWay.module.css";

/** Which article a page is about, by its headline, which is the way back to it, and to the paragraph that it may be about. */
export function ArticleWay({ articleId, segment }: { articleId: string; segment?: string | undefined }) {
  const { t } = useTranslation("desk");
  const mine = useLanguage();
  const headline = useArticle(articleId).data?.article.headline;
  const other = mine === "en" ? "ko" : "en";
  const language = headline?.[mine] ? mine : other;
  const words = headline?.[language];
  return (
    <p className={styles.way}>
      <Link to={paths.article(articleId, { segment })}>
        ← {words ? <bdi lang={language}>{words}</bdi> : t("article")}
      </Link>
    </p>
  );
}
