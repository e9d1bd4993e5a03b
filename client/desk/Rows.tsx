import {
  type CSSProperties,
  memo,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { usePageSave, useTexts } from "#client/editor/texts.ts";
import { usePresenceBook } from "#client/live/use-live.ts";
import { useWatched } from "#client/review/use-sightings.ts";
import { Boundary } from "#client/ui/Boundary.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { part } from "#client/ui/part.ts";
import type { Article } from "#shared/articles/article.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { useFoundTerms } from "./article-terms.ts";
import { useAtHand } from "./at-hand.ts";
import { useChosen } from "./chosen.ts";
import { LinksToLookAt } from "./LinksToLookAt.tsx";
import { useMachineText } from "./machine-text.ts";
import { useNameOf } from "./places.ts";
import { useConversations } from "./pointed.ts";
import { Row } from "./Row.tsx";
import styles from "./Rows.module.css";
import { type RowEvents, useRowEvents } from "./row-events.ts";
import { RowBook, type RowFacts } from "./row-facts.ts";
import { SelectionKept } from "./SelectionKept.tsx";
import { isSameList, useStretches } from "./stretches.ts";

export interface RowsProps {
  article: Article;
  segments: readonly ReviewedSegment[];
}

export const Rows = memo(function Rows({ article, segments }: RowsProps) {
  const { t } = useTranslation("desk");
  const stretches = useStretches(segments);
  const byId = useMemo(() => new Map(segments.map((segment) => [segment.id, segment])), [segments]);
  const heard = useRowEvents(byId);
  const pictured = useMemo(() => firstOfImage(segments), [segments]);
  const book = useRowBook();
  if (segments.length === 0) return <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>;
  const isOut = article.publication === "published";
  return (
    <>
      <Gone />
      <LinksToLookAt article={article} segments={segments} />
      {stretches.map(({ key, ids }) => (
        <Together key={key} rows={ids.flatMap((id) => byId.get(id) ?? [])} {...{ ids, book, pictured, isOut, heard }} />
      ))}
    </>
  );
});

const DraftsOfGone = part(() =>
  import("#client/editor/UnsentDrafts.tsx").then((drafts) => ({ default: drafts.DraftsOfGone })),
);

function Gone() {
  return usePageSave().gone.length > 0 ? (
    <Boundary>
      <Suspense>
        <DraftsOfGone />
      </Suspense>
    </Boundary>
  ) : null;
}

function useRowBook(): RowBook {
  const sources = { texts: useTexts(), chosen: useChosen(), presence: usePresenceBook(), ...useConversations() };
  const [terms, machine] = [useFoundTerms(), useMachineText()];
  const [book] = useState(() => new RowBook(sources, { terms, machine }));
  useEffect(() => book.put({ terms, machine }), [book, terms, machine]);
  return book;
}

interface TogetherProps {
  ids: readonly string[];
  rows: readonly ReviewedSegment[];
  book: RowBook;
  pictured: ReadonlySet<string>;
  isOut: boolean;
  heard: RowEvents;
}

/**
 * Some rows that the browser lays out and looks at, or passes over, as one; what happens to them is heard as one too.
 * With every rest of the hands one segment of the article is another: the other stretches are not drawn for that.
 */
const Together = memo(function Together({ ids, rows, book, pictured, isOut, heard }: TogetherProps) {
  const element = useRef<HTMLDivElement>(null);
  const watched = useWatched();
  const atHand = useAtHand();
  const nameOf = useNameOf();
  const facts = useFacts(book, ids, rows);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are to be watched
  useEffect(() => watched(element.current), [ids]);
  return (
    <div
      ref={element}
      className={styles.stretch}
      style={{ "--rows": ids.length } as CSSProperties} // React's type knows no custom properties
      data-stretch
      {...heard}
    >
      <SelectionKept>
        {rows.map((segment, at) => {
          const now = facts[at];
          return now ? (
            <Row
              key={segment.id}
              facts={now}
              name={nameOf(segment.id)}
              withPicture={pictured.has(segment.id)}
              {...{ segment, atHand, isOut }}
            />
          ) : null;
        })}
      </SelectionKept>
    </div>
  );
}, isAsBefore);

function isAsBefore(before: TogetherProps, now: TogetherProps): boolean {
  const { ids, rows, book, pictured, isOut, heard } = now;
  const same = ids === before.ids && book === before.book && isOut === before.isOut && heard === before.heard;
  return same && isSameList(rows, before.rows) && ids.every((id) => pictured.has(id) === before.pictured.has(id));
}

function useFacts(book: RowBook, ids: readonly string[], rows: readonly ReviewedSegment[]): readonly RowFacts[] {
  const last = useRef<readonly RowFacts[]>(undefined);
  const subscribe = useCallback((listener: () => void) => book.subscribe(ids, listener), [book, ids]);
  return useSyncExternalStore(subscribe, () => {
    last.current = book.of(rows, last.current);
    return last.current;
  });
}

/** A picture is shown once, above the first of its rows. */
function firstOfImage(segments: readonly ReviewedSegment[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  for (const { id, imageId } of segments) if (imageId && !first.has(imageId)) first.set(imageId, id);
  return new Set(first.values());
}
