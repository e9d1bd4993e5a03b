import { useEffect, useState } from "react";
import { ArticleTexts } from "#client/editor/article-texts.ts";
import { noOutbox, openOutbox } from "#client/editor/outbox.ts";
import { useLiveStatus } from "#client/live/use-live.ts";
import { useMe } from "#client/people/desk-people.ts";
import { sessionHasEnded, useSessionHasEnded } from "#client/people/session-ended.ts";
import type { Article } from "#shared/articles/article.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";

/** The English of this article on this page, kept on the device until it is sent; restricted words are not. */
export function useArticleTexts(article: Article, segments: readonly ReviewedSegment[]): ArticleTexts {
  const me = useMe();
  const ended = useSessionHasEnded();
  const live = useLiveStatus();
  const [texts] = useState(
    () => new ArticleTexts(segments, sessionHasEnded, article.restricted ? noOutbox : openOutbox(me.id, article.id)),
  );
  useEffect(() => {
    if (ended) return;
    void texts.restore();
    // Another tab of this person may have gone and left words that nobody sends.
    const timer = setInterval(() => void texts.restore(), NOW_AND_THEN);
    return () => clearInterval(timer);
  }, [ended, texts]);
  useEffect(() => {
    if (article.restricted) void texts.forgetDevice();
  }, [texts, article.restricted]);
  texts.admit(segments);
  useEffect(() => texts.update(segments), [texts, segments]);
  useEffect(() => {
    // Signed in again, or the desk is back: no need to wait for the next try.
    if (!ended && live !== "connecting") texts.retryAll();
  }, [ended, live, texts]);
  useEffect(() => {
    const again = () => texts.retryAll();
    const leave = () => texts.sendAll();
    const ask = (event: BeforeUnloadEvent) => {
      texts.sendAll();
      if (!texts.snapshot().kept && texts.snapshot().save !== "saved") event.preventDefault();
    };
    window.addEventListener("online", again);
    window.addEventListener("pagehide", leave);
    window.addEventListener("beforeunload", ask);
    return () => {
      texts.sendAll();
      window.removeEventListener("online", again);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("beforeunload", ask);
    };
  }, [texts]);
  return texts;
}

const NOW_AND_THEN = 15_000;
