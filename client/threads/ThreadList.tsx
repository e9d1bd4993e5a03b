import { useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "#client/paths.ts";
import { useMe } from "#client/people/desk-people.ts";
import { Name } from "#client/people/Name.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorNote } from "#client/ui/ErrorNote.tsx";
import { Link } from "#client/ui/Link.tsx";
import { Skeleton } from "#client/ui/Progress.tsx";
import { Time } from "#client/ui/Time.tsx";
import type { Thread } from "#shared/threads/thread.ts";
import { useThreads } from "./data.ts";
import { FILTERS, type Filter, filtered } from "./filters.ts";
import { languageOf } from "./language.ts";
import type { TalkedAbout } from "./people-here.ts";
import { QuotedWords } from "./Quote.tsx";
import { Standing } from "./Standing.tsx";
import styles from "./ThreadList.module.css";

export interface ThreadListProps {
  article: Pick<TalkedAbout, "id">;
  /** The segments in the order of the article. */
  order: readonly string[];
  /** The conversation that is open beside the text. */
  active?: string | undefined;
  /** What the page calls a segment: "Paragraph 4". Undefined for one that is not in the article any more. */
  nameOf: (segmentId: string) => string | undefined;
}

/** Every conversation of an article, by what one is looking for; each line leads to its spot. */
export function ThreadList({ article, order, active, nameOf }: ThreadListProps) {
  const { t } = useTranslation("threads");
  const me = useMe();
  const { data, error, refetch, isFetching } = useThreads(article.id);
  const [filter, setFilter] = useState<Filter>("open");
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} pending={isFetching} />;
  if (!data) return <Skeleton lines={6} />;
  const shown = filtered(data, filter, me, order);
  return (
    <div className={styles.list}>
      <fieldset className={styles.filters}>
        <legend>{t("show")}</legend>
        {FILTERS.map((each) => (
          <label key={each} className={styles.filter}>
            <input type="radio" name="threads-filter" checked={each === filter} onChange={() => setFilter(each)} />
            <span>
              {t(`filters.${each}`)} <span className={styles.count}>{filtered(data, each, me, order).length}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {shown.length === 0 ? (
        <EmptyState small title={t(`empty.${filter}`)}>
          {data.length === 0 ? <p>{t("empty.articleNext")}</p> : null}
        </EmptyState>
      ) : (
        <ul aria-label={t(`filters.${filter}`)} className={styles.threads}>
          {shown.map((thread) => (
            <Line key={thread.id} thread={thread} here={thread.id === active} name={nameOf(thread.segmentId)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Line({ thread, here, name }: { thread: Thread; here: boolean; name: string | undefined }) {
  const { t } = useTranslation("threads");
  const { articleId, segmentId, id, anchor, messages } = thread;
  const last = messages.at(-1);
  return (
    <li className={here ? styles.here : styles.line} data-kind={thread.kind}>
      <div className={styles.head}>
        <span className={styles.kind}>
          {name ? `${name} · ` : ""}
          {thread.kind === "query" ? (
            <>
              {t("queryTo")} <Name of={thread.addressedTo} />
            </>
          ) : (
            t("comment")
          )}
        </span>
        <Standing thread={thread} />
      </div>
      {anchor.side === "segment" ? null : <QuotedWords anchor={anchor} />}
      <p className={styles.body}>
        <Link look="quiet" to={paths.article(articleId, { segment: segmentId, thread: id })}>
          <span lang={languageOf(thread.body)}>{thread.body}</span>
        </Link>
      </p>
      <p className={styles.by}>
        <Name of={last?.by ?? thread.by} /> · <Time at={last?.at ?? thread.at} />
        {messages.length > 0 ? ` · ${t("messages", { count: messages.length })}` : null}
      </p>
    </li>
  );
}
