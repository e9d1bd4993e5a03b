import type { ReactNode } from "react";
import { paths } from "#client/paths.ts";
import { Name } from "#client/people/Name.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Link } from "#client/ui/Link.tsx";
import { Time } from "#client/ui/Time.tsx";
import type { Thread } from "#shared/threads/thread.ts";
import { languageOf } from "./language.ts";
import { QuotedWords } from "./Quote.tsx";
import { Standing } from "./Standing.tsx";
import styles from "./ThreadList.module.css";
import { Waits } from "./Waits.tsx";

export interface ThreadLineProps {
  thread: Thread;
  /** The article may be published without its answer. */
  letStand: boolean;
  /** It is open beside the text. */
  here?: boolean;
  /** Where it stands: a paragraph of this article, or another article. */
  place: ReactNode;
}

/** One conversation of a list; all of it leads to its spot. */
export function ThreadLine({ thread, letStand, here = false, place }: ThreadLineProps) {
  const { t } = useTranslation("threads");
  const { articleId, segmentId, id, anchor, messages } = thread;
  const last = messages.at(-1);
  return (
    <li className={here ? styles.here : styles.line} data-kind={thread.kind}>
      <div className={styles.head}>
        <span className={styles.kind}>
          {place ? <>{place} · </> : null}
          {thread.kind === "query" ? (
            <>
              {t("queryTo")} <Name of={thread.addressedTo} />
            </>
          ) : (
            t("comment")
          )}
        </span>
        <Standing thread={thread} letStand={letStand} />
      </div>
      {anchor.side === "segment" ? null : <QuotedWords anchor={anchor} />}
      <p className={styles.body}>
        <Link look="quiet" data-row="" to={paths.article(articleId, { segment: segmentId, thread: id })}>
          {thread.erasedAt ? t("erased") : <span lang={languageOf(thread.body)}>{thread.body}</span>}
        </Link>
      </p>
      <p className={styles.by}>
        <Name of={last?.by ?? thread.by} /> · <Time at={last?.at ?? thread.at} />
        {messages.length > 0 ? ` · ${t("messages", { count: messages.length })}` : null}
        <Waits thread={thread} />
      </p>
    </li>
  );
}
