import { type ReactNode, Suspense, useEffect, useMemo } from "react";
import { caretToTell } from "#client/editor/caret-way.ts";
import type { Highlight } from "#client/editor/highlight.ts";
import { staticText } from "#client/editor/StaticText.tsx";
import { useTextOf } from "#client/editor/texts.ts";
import { anchorsOf } from "#client/threads/highlights.ts";
import { Boundary, Broken } from "#client/ui/Boundary.tsx";
import { proseClass } from "#client/ui/Prose.tsx";
import { part } from "#client/ui/part.ts";
import { textOf } from "#shared/document/document.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { type AtHand, useAtHand } from "./at-hand.ts";
import { useChosen } from "./chosen.ts";
import styles from "./EnglishSide.module.css";
import { rowOf } from "./go.ts";
import { useLiveEditor, useMissingEditor } from "./live-editor.ts";
import { proseKind } from "./prose-kind.ts";
import type { RowFacts } from "./row-facts.ts";
import { caretIn } from "./standing.ts";
import { refusedWords, useHowOneWrites } from "./suggesting.ts";
import { useCarets } from "./use-carets.ts";
import { useGoBack } from "./use-go-back.ts";
import { useMarkMachine } from "./use-mark-machine.ts";
import { useMoves } from "./use-moves.ts";
import { caretMoved } from "./use-stand-at.ts";

/** Nobody's caret is drawn without a network: it is fetched with the first. */
const DrawnCarets = part(() => import("./DrawnCarets.tsx"));

/** The English: drawn, or alive where somebody writes. The same words in the same places either way. */
export function englishSide(segment: ReviewedSegment, name: string, facts: RowFacts, atHand: AtHand) {
  const refused = refusedWords(segment, atHand);
  const drawn = drawnEnglish(segment, facts, refused === undefined, atHand);
  const { writing } = facts.choice;
  if (!writing || refused) return drawn;
  return <Writing {...{ segment, name, facts, drawn }} place={writing} />;
}

const NONE: readonly Highlight[] = [];

function marksOf({ id }: ReviewedSegment, { document, machine, lit, conversations }: RowFacts): readonly Highlight[] {
  const { threads, active, hovered } = conversations;
  if (threads.length === 0 && !lit && machine.marks.length === 0) return NONE;
  const text = threads.length > 0 ? textOf(document) : "";
  return [
    ...machine.marks,
    ...(lit?.english ?? NONE),
    ...anchorsOf(threads, { id, text }, { active, hovered }).english,
  ];
}

/** What is done to it is heard by what holds the rows: `row-events.ts`. */
function drawnEnglish(segment: ReviewedSegment, facts: RowFacts, isWritable: boolean, { t }: AtHand) {
  const { document, others } = facts;
  const isEmpty = document.textContent === "";
  return (
    <div className={styles.text} data-side="en" data-writable={isWritable || undefined}>
      <div lang="en" className={proseClass("en", proseKind(segment.kind))} data-words>
        {isEmpty ? (
          <p className={styles.none} lang="" data-empty>
            {segment.review.omitted ? t("omitted") : t("notStarted")}
          </p>
        ) : (
          staticText(document, marksOf(segment, facts))
        )}
      </div>
      {others.some(({ writes }) => writes) ? (
        <Boundary>
          <Suspense>
            <DrawnCarets segmentId={segment.id} />
          </Suspense>
        </Boundary>
      ) : null}
    </div>
  );
}

function Writing({
  segment,
  name,
  facts,
  place,
  drawn,
}: {
  segment: ReviewedSegment;
  name: string;
  facts: RowFacts;
  place: NonNullable<RowFacts["choice"]["writing"]>;
  /** Stands there until the editor has been fetched. */
  drawn: ReactNode;
}) {
  const LiveEditor = useLiveEditor();
  const { writer } = useHowOneWrites(segment);
  const { t } = useAtHand();
  const text = useTextOf(segment.id);
  const { document, version, machine, lit, conversations } = facts;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of all facts the marks are made of these
  const marks = useMemo(() => marksOf(segment, facts), [segment.id, document, machine, lit, conversations]);
  const carets = useCarets(text, version);
  const chosen = useChosen();
  const { cross } = useMoves();
  const goBack = useGoBack(segment.articleId);
  const { askOf } = useMarkMachine(segment.articleId, segment.id, text);
  // Told anew in every version: what it was told in grows old.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version is the occasion
  useEffect(() => caretMoved(caretToTell(text)), [text, version]);
  useEffect(() => () => caretMoved(null), []);
  const missing = useMissingEditor();
  if (!LiveEditor) {
    return (
      <>
        {drawn}
        {missing ? <Broken how={missing} /> : null}
      </>
    );
  }
  return (
    <div className={styles.text} data-side="en" data-writing>
      <LiveEditor
        text={text}
        label={t("englishOf", { name })}
        className={`${styles.live} ${proseClass("en", proseKind(segment.kind))}`}
        place={place}
        writer={writer}
        highlights={marks}
        carets={carets}
        onLeave={({ to, place: next }) => cross(to === "next" ? 1 : -1, next)}
        onEscape={() => {
          chosen.rest();
          requestAnimationFrame(() => rowOf(segment.id)?.focus({ preventScroll: true }));
        }}
        onSelect={({ to, version, anchor, head }) => {
          caretMoved({ version, anchor, head });
          caretIn({ segmentId: segment.id, side: "target", offset: to });
        }}
        onGo={goBack}
        onBlur={() => text.sendNow()}
        onPaste={askOf}
      />
    </div>
  );
}
