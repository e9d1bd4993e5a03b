import { Suspense, useEffect, useId, useRef, useState } from "react";
import { useMe } from "#client/people/desk-people.ts";
import { Name } from "#client/people/Name.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { asText, useKept } from "#client/ui/kept.ts";
import { Skeleton } from "#client/ui/Progress.tsx";
import { part } from "#client/ui/part.ts";
import { Time } from "#client/ui/Time.tsx";
import type { SourceParagraph } from "#shared/segments/segment.ts";
import { isClosed, isUnanswered } from "#shared/threads/rules.ts";
import { answerOf } from "#shared/threads/term-note.ts";
import type { Thread } from "#shared/threads/thread.ts";
import { useActing } from "./acting.ts";
import { Kept } from "./Kept.tsx";
import { KoreanPassage } from "./KoreanPassage.tsx";
import { useLetStand } from "./let-stand.ts";
import { Messages } from "./Messages.tsx";
import { MessageText } from "./MessageText.tsx";
import { useOpening } from "./opening.ts";
import { Proposals } from "./Proposals.tsx";
import type { TalkedAbout } from "./people-here.ts";
import { QueryWay } from "./QueryWay.tsx";
import { Quote } from "./Quote.tsx";
import { Readings } from "./Readings.tsx";
import { Standing } from "./Standing.tsx";
import { type Form, ThreadActs } from "./ThreadActs.tsx";
import styles from "./ThreadCard.module.css";
import { Waits } from "./Waits.tsx";

/** Fetched when somebody begins to write. */
const AnswerForm = part(() => import("./AnswerForm.tsx").then((file) => ({ default: file.AnswerForm })));
const ThreadForm = part(() => import("./ThreadForm.tsx").then((file) => ({ default: file.ThreadForm })));

export interface ThreadCardProps {
  article: TalkedAbout;
  thread: Thread;
  source: readonly SourceParagraph[];
  active: boolean;
  pointed: boolean;
  onActive: () => void;
  onHover: (over: boolean) => void;
}

export function ThreadCard({ article, thread, source, active, pointed, onActive, onHover }: ThreadCardProps) {
  const { t } = useTranslation("threads");
  const me = useMe();
  const titleId = useId();
  const card = useRef<HTMLElement>(null);
  const acting = useActing(article, thread);
  const [form, setForm] = useKept<string | undefined>(`${me.id}.${thread.id}.form`, asText, undefined);
  const letStand = useLetStand(thread.articleId, [thread])(thread);
  const [unfolded, setUnfolded] = useState(false);
  const closed = isClosed(thread);
  const toAnswer = acting.own && isUnanswered(thread) && !acting.refused.answer;
  useOpening(thread, toAnswer);
  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const folded = closed && !unfolded && !active;
  return (
    <article
      ref={card}
      aria-labelledby={titleId}
      data-thread={thread.id}
      className={[styles.card, styles[thread.kind], closed && styles.closed, (active || pointed) && styles.active]
        .filter(Boolean)
        .join(" ")}
      onPointerEnter={() => onHover(true)}
      onPointerLeave={() => onHover(false)}
      onFocus={() => {
        if (!active) onActive();
      }}
    >
      <header className={styles.head}>
        <h2 id={titleId} className={styles.kind}>
          {thread.kind === "query" ? (
            <>
              {t("queryTo")} <Name of={thread.addressedTo} />
            </>
          ) : (
            t("comment")
          )}
        </h2>
        <Standing thread={thread} letStand={letStand !== null} />
      </header>
      {folded ? (
        <button type="button" className={styles.unfold} onClick={() => setUnfolded(true)}>
          <span className={styles.gist}>{thread.erasedAt ? t("erased") : thread.body}</span>
        </button>
      ) : (
        <>
          <div className={styles.said}>
            {thread.erasedAt ? (
              <p className={styles.facts}>
                {t("erased")} · <Time at={thread.erasedAt} show="date" />
              </p>
            ) : null}
            {toAnswer ? <KoreanPassage thread={thread} source={source} /> : <Quote thread={thread} />}
            {thread.body ? <MessageText body={thread.body} mentions={thread.mentions} /> : null}
            {toAnswer ? null : <Readings thread={thread} />}
            <Facts thread={thread} />
            {letStand ? (
              <p className={styles.facts}>
                {t("without.stands")} <Name of={letStand.by} /> · <Time at={letStand.at} /> · {letStand.reason}
              </p>
            ) : null}
            <QueryWay thread={thread} />
          </div>
          <Messages thread={thread} />
          <Proposals thread={thread} own={acting.own} />
          {thread.kind === "query" && answerOf(thread) ? <Kept thread={thread} source={source} /> : null}
          {acting.own && thread.kind === "query" && thread.state === "answered" ? (
            <p role="status" className={styles.thanks}>
              {t("thanks")}
            </p>
          ) : null}
          {toAnswer && form !== "answer" ? (
            <Suspense fallback={<Skeleton lines={3} />}>
              <AnswerForm thread={thread} source={source} onBehalf={false} onDone={() => {}} />
            </Suspense>
          ) : null}
          {form === undefined || closed ? (
            <ThreadActs
              thread={thread}
              acting={acting}
              answering={toAnswer}
              letStand={letStand !== null}
              onForm={setForm}
            />
          ) : (
            <Suspense fallback={<Skeleton lines={3} />}>
              <ThreadForm
                form={form as Form} // only `onForm` keeps one
                article={article}
                thread={thread}
                source={source}
                own={acting.own}
                onClose={() => setForm(undefined)}
              />
            </Suspense>
          )}
        </>
      )}
    </article>
  );
}

function Facts({ thread }: { thread: Thread }) {
  const { t } = useTranslation("threads");
  return (
    <p className={styles.facts}>
      <Name of={thread.by} /> · <Time at={thread.at} />
      {thread.type ? ` · ${t(`types.${thread.type}`)}` : null}
      <Waits thread={thread} />
    </p>
  );
}
