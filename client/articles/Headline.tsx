import { useLanguage, useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import type { Article } from "#shared/articles/article.ts";
import styles from "./Headline.module.css";

export interface HeadlineProps {
  article: Pick<Article, "headline">;
  to: string;
}

/** Both headlines of an article under one link, the reader's own language first. */
export function Headline({ article, to }: HeadlineProps) {
  const { t } = useTranslation("articles");
  const mine = useLanguage();
  const both = (["en", "ko"] as const)
    .toSorted((a, b) => Number(b === mine) - Number(a === mine))
    .filter((language) => article.headline[language] !== "");
  return (
    <Link to={to} look="bare" data-row="">
      <span className={styles.headline}>
        {both.map((language) => (
          <bdi key={language} lang={language} className={styles[language]}>
            {article.headline[language]}
          </bdi>
        ))}
        {both.length === 0 ? <span className={styles.none}>{t("noHeadline")}</span> : null}
      </span>
    </Link>
  );
}
