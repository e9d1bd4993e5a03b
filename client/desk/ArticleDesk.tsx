import { Suspense, useCallback, useEffect, useRef, useState } from "react";
import { useLocation, useSearchParams } from "react-router";
import { TextsProvider } from "#client/editor/texts.ts";
import { PresenceProvider } from "#client/live/use-live.ts";
import { useSessionHasEnded } from "#client/people/session-ended.ts";
import type { OpenArticle } from "#client/review/data.ts";
import { ActsProvider } from "#client/review/use-acts.tsx";
import { SightingsProvider, useSightings } from "#client/review/use-sightings.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import { Page } from "#client/ui/Page.tsx";
import { part } from "#client/ui/part.ts";
import { ApproveSeen } from "./ApproveSeen.tsx";
import styles from "./ArticleDesk.module.css";
import { Aside } from "./Aside.tsx";
import { ArticleTermsProvider, useReadArticleTerms } from "./article-terms.ts";
import { AtHandProvider, useGathered } from "./at-hand.ts";
import { Bubble } from "./Bubble.tsx";
import { CrossingBar } from "./CrossingBar.tsx";
import { Chosen, ChosenProvider, useSettling } from "./chosen.ts";
import { DeskKeys } from "./DeskKeys.tsx";
import { goTo } from "./go.ts";
import { Header } from "./Header.tsx";
import { fetchEditor } from "./live-editor.ts";
import { MachineTextProvider, useReadMachineText } from "./machine-text.ts";
import { needsMe } from "./needs-me.ts";
import { NamesProvider, useNames } from "./places.ts";
import { ConversationsProvider, useAllConversations } from "./pointed.ts";
import { Rows } from "./Rows.tsx";
import { SentenceLinks } from "./SentenceLinks.tsx";
import { Suggesting, SuggestingProvider } from "./suggesting.ts";
import { type Opening, TalkProvider } from "./talk.ts";
import { useArticleFeed } from "./use-article-feed.ts";
import { useArticleTexts } from "./use-article-texts.ts";
import { OrderProvider } from "./use-moves.ts";

const ArchivedNote = part(() =>
  import("#client/articles/ArchivedNote.tsx").then((note) => ({ default: note.ArchivedNote })),
);

/** The article page: Korean, crossing and English in rows; what is said of the chosen row beside them. */
export function ArticleDesk({ open }: { open: OpenArticle }) {
  const { article, segments } = open;
  const [search, setSearch] = useSearchParams();
  const atHand = useGathered(article.archived !== null);
  const { me, policies } = atHand;
  const [chosen] = useState(() => {
    const begin = segments.find((segment) => needsMe(me, segment, policies)) ?? segments[0];
    return new Chosen(spotIn(search, open) ?? begin?.id ?? null);
  });
  useSettling(chosen);
  const [opening, setOpening] = useState<Opening>();
  const texts = useArticleTexts(article, segments);
  const presence = useArticleFeed(open, texts, chosen);
  const { threads, conversations } = useAllConversations(article.id);
  const terms = useReadArticleTerms(article.id);
  const machine = useReadMachineText(article.id, atHand);
  const covered = useSessionHasEnded() && article.restricted;
  const names = useNames(segments, atHand);
  const wordsOf = useCallback((segmentId: string) => texts.of(segmentId)?.snapshot().digests, [texts]);
  const watch = useSightings(article.id, wordsOf);
  const order = useRef<readonly string[]>([]);
  useEffect(() => {
    order.current = segments.map(({ id }) => id);
  }, [segments]);
  const [suggesting] = useState(() => new Suggesting());
  const [inOrder] = useState(() => () => order.current);
  useSpot(chosen, search, setSearch, open, threads);
  const opened = useCallback(() => setOpening(undefined), []);
  const talk = useCallback(
    (next: Opening) => {
      chosen.choose(next.segmentId);
      setOpening(next);
    },
    [chosen],
  );
  useEffect(() => {
    const timer = setTimeout(() => void fetchEditor(), 300);
    return () => clearTimeout(timer);
  }, []);
  if (covered) return <Covered />;
  return (
    <AtHandProvider value={atHand}>
      <TextsProvider value={texts}>
        <PresenceProvider value={presence}>
          <ChosenProvider value={chosen}>
            <NamesProvider value={names}>
              <ConversationsProvider value={conversations}>
                <SightingsProvider value={watch}>
                  <TalkProvider value={talk}>
                    <OrderProvider value={inOrder}>
                      <SuggestingProvider value={suggesting}>
                        <ActsProvider shut={atHand.shut} nameOf={names}>
                          <Header article={article} />
                          <ArticleTermsProvider value={terms}>
                            <MachineTextProvider value={machine}>
                              <div className={styles.page}>
                                {article.archived ? (
                                  <div className={styles.archived}>
                                    <Suspense>
                                      <ArchivedNote article={article} />
                                    </Suspense>
                                  </div>
                                ) : null}
                                <CrossingBar segments={segments} />
                                <div className={styles.columns}>
                                  <div className={styles.rows} data-own-press>
                                    <Rows article={article} segments={segments} />
                                    {article.archived ? null : (
                                      <ApproveSeen
                                        articleId={article.id}
                                        segments={segments}
                                        sightings={watch.sightings}
                                      />
                                    )}
                                  </div>
                                  <Aside open={open} opening={opening} onOpened={opened} />
                                </div>
                              </div>
                            </MachineTextProvider>
                          </ArticleTermsProvider>
                          <Bubble />
                          <DeskKeys segments={segments} />
                          <SentenceLinks segments={segments} />
                        </ActsProvider>
                      </SuggestingProvider>
                    </OrderProvider>
                  </TalkProvider>
                </SightingsProvider>
              </ConversationsProvider>
            </NamesProvider>
          </ChosenProvider>
        </PresenceProvider>
      </TextsProvider>
    </AtHandProvider>
  );
}

/** A restricted article does not stand open before nobody; its texts wait unseen, with what was typed. */
function Covered() {
  const { t } = useTranslation("desk");
  return (
    <Page title={t("covered.title")} width="text">
      <p>{t("covered.text")}</p>
    </Page>
  );
}

type Search = ReturnType<typeof useSearchParams>;

function spotIn(search: Search[0], { segments }: OpenArticle): string | null {
  const asked = search.get("segment");
  return segments.some(({ id }) => id === asked) ? asked : null;
}

/** The address always leads to the chosen paragraph, and a link to another one on this page goes there. */
function useSpot(
  chosen: Chosen,
  search: Search[0],
  setSearch: Search[1],
  { segments }: OpenArticle,
  threads: readonly { id: string; segmentId: string }[],
): void {
  const thread = search.get("thread");
  const ofThread = threads.find(({ id }) => id === thread)?.segmentId;
  const asked = search.get("segment") ?? ofThread;
  const known = useRef(threads);
  useEffect(() => {
    known.current = threads;
  }, [threads]);
  useEffect(() => {
    const { segmentId } = chosen.now();
    if (segmentId) goTo(segmentId);
  }, [chosen]);
  const { key, state } = useLocation();
  const followed = useRef(search.has("segment") ? key : undefined);
  useEffect(() => {
    // Each address is followed once: it may lag behind the choice, and the choice must not be pulled back to it.
    if (followed.current === key || !asked || !segments.some(({ id }) => id === asked)) return;
    followed.current = key;
    if (state === WRITTEN_HERE || asked === chosen.now().segmentId) return;
    chosen.choose(asked);
    goTo(asked);
  }, [key, state, asked, chosen, segments]);
  useEffect(
    () =>
      chosen.subscribeBehind(() => {
        const { segmentId } = chosen.settled();
        const url = new URL(location.href);
        if (!segmentId || url.searchParams.get("segment") === segmentId) return;
        url.searchParams.set("segment", segmentId);
        const active = url.searchParams.get("thread");
        const stays = known.current.some((each) => each.id === active && each.segmentId === segmentId);
        if (!stays) url.searchParams.delete("thread");
        setSearch(url.searchParams, { replace: true, preventScrollReset: true, state: WRITTEN_HERE });
      }),
    [chosen, setSearch],
  );
}

/** Marks an address that says what was chosen, as against one that asks for a choice. */
const WRITTEN_HERE = "written-here";
