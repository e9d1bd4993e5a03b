import { paths } from "#client/paths.ts";
import { Icon } from "#client/ui/Icon.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import type { FoundArticle, Hit } from "#shared/review/search-api.ts";
import { Headline } from "./Headline.tsx";
import styles from "./Search.module.css";

/** An article, and the sentences of it in which the words stand; each leads to its paragraph. */
export function FoundInArticle({ article }: { article: FoundArticle }) {
  const { t } = useTranslation("articles");
  const { id, hits, further, restricted, publication, archived } = article;
  return (
    <li className={styles.article}>
      <div className={styles.head}>
        <Headline article={article} to={paths.article(id)} />
        {restricted ? (
          <span className={styles.soft}>
            <Icon name="lock" /> {t("restricted")}
          </span>
        ) : null}
        {archived ? <span className={styles.soft}>{t("archived")}</span> : null}
        {publication === "unpublished" ? null : <span className={styles.soft}>{t(publication)}</span>}
      </div>
      <ul className={styles.hits}>
        {hits.map((hit, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one paragraph may hold the words twice
          <li key={at}>
            <Spot articleId={id} hit={hit} />
          </li>
        ))}
      </ul>
      {further > 0 ? <p className={styles.soft}>{t("search.further", { count: further })}</p> : null}
    </li>
  );
}

function Spot({ articleId, hit: { segmentId, threadId, where, sentence } }: { articleId: string; hit: Hit }) {
  const { t } = useTranslation("articles");
  const to = paths.article(articleId, { segment: segmentId, thread: threadId ?? undefined });
  return (
    <Link to={to} look="bare">
      <span className={styles.hit}>
        <span className={styles.soft}>{t(`search.where.${where}`)}</span>
        <span lang={LANGUAGES[where]} className={styles[where]}>
          {sentence.map(({ text, match }, at) => {
            const Stretch = match ? "mark" : "span";
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one sentence keep their places
            return <Stretch key={at}>{text}</Stretch>;
          })}
        </span>
      </span>
    </Link>
  );
}

/** What people say to one another may be in either. */
const LANGUAGES = { korean: "ko", english: "en", conversation: undefined } as const;
