import type { Node } from "@tiptap/pm/model";
import { type MouseEvent, memo, type ReactNode, useEffect, useMemo, useRef } from "react";
import { caretToTell } from "#client/editor/caret-way.ts";
import type { Highlight } from "#client/editor/highlight.ts";
import { StaticText } from "#client/editor/StaticText.tsx";
import { offsetAtPoint } from "#client/editor/static-caret.ts";
import { useTextFact, useTextOf } from "#client/editor/texts.ts";
import { anchorsOf, threadAt } from "#client/threads/highlights.ts";
import { Broken } from "#client/ui/Boundary.tsx";
import { proseClass } from "#client/ui/Prose.tsx";
import { tell } from "#client/ui/toasts.ts";
import type { Refusal } from "#shared/api/refusal.ts";
import { textOf } from "#shared/document/document.ts";
import type { Presence } from "#shared/live/messages.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { useAtHand } from "./at-hand.ts";
import type { Choice } from "./chosen.ts";
import { useChosen } from "./chosen.ts";
import { DrawnCarets } from "./DrawnCarets.tsx";
import styles from "./EnglishSide.module.css";
import { holdStill, rowOf } from "./go.ts";
import { useLiveEditor, useMissingEditor } from "./live-editor.ts";
import { useMachineMarks } from "./machine-text.ts";
import { type ConversationsOn, usePointing } from "./pointed.ts";
import { proseKind } from "./prose-kind.ts";
import { caretIn, type Lit, standIn } from "./standing.ts";
import { useHowOneWrites, useRefusedWords } from "./suggesting.ts";
import { useCarets } from "./use-carets.ts";
import { useGoBack } from "./use-go-back.ts";
import { useMarkMachine } from "./use-mark-machine.ts";
import { useMoves } from "./use-moves.ts";
import { caretMoved } from "./use-stand-at.ts";

export interface EnglishSideProps {
  segment: ReviewedSegment;
  name: string;
  choice: Choice;
  conversations: ConversationsOn;
  lit: Lit | undefined;
  /** Colleagues who are in it now. */
  others: readonly Presence[];
}

/** The English: drawn, or alive where somebody writes. The same words in the same places either way. */
export const EnglishSide = memo(function EnglishSide(props: EnglishSideProps) {
  const { segment, name, choice, conversations, others } = props;
  const document = useTextFact(segment.id, (now) => now.document);
  const marks = useMarks(props, document);
  const refused = useRefusedWords(segment);
  const drawn = <Drawn {...{ segment, refused, document, marks, others }} threads={conversations.threads} />;
  if (!choice.writing || refused) return drawn;
  const writing = { segment, name, marks, drawn, place: choice.writing };
  return <Writing {...writing} />;
});

type Marks = readonly Highlight[];

function useMarks({ segment, conversations, lit: litHere }: EnglishSideProps, document: Node): Marks {
  const { threads, active, hovered } = conversations;
  const text = threads.length > 0 ? textOf(document) : "";
  const machine = useMachineMarks(document);
  const lit = litHere?.english;
  return useMemo(
    () => [...machine, ...(lit ?? []), ...anchorsOf(threads, { id: segment.id, text }, { active, hovered }).english],
    [machine, lit, threads, segment.id, text, active, hovered],
  );
}

function Drawn({
  segment,
  refused,
  document,
  marks,
  others,
  threads,
}: {
  segment: ReviewedSegment;
  refused: Refusal | undefined;
  document: Node;
  marks: Marks;
  others: EnglishSideProps["others"];
  threads: ConversationsOn["threads"];
}) {
  const { t, sayWhy } = useAtHand();
  const chosen = useChosen();
  const words = useRef<HTMLDivElement>(null);
  const empty = document.textContent === "";
  const { open, onHover } = usePointing();
  const press = (event: MouseEvent) => {
    const thread = threadAt(event.target, threads);
    if (thread) open(thread);
    if (event.defaultPrevented || !getSelection()?.isCollapsed) return; // words were selected, to talk about them
    const at = words.current ? offsetAtPoint(words.current, event.clientX, event.clientY) : undefined;
    if (at !== undefined) standIn({ segmentId: segment.id, side: "target", offset: at });
    if (refused) {
      if (chosen.now().segmentId === segment.id) tell(sayWhy(refused) ?? refused.message);
      return;
    }
    event.stopPropagation();
    holdStill(segment.id);
    chosen.write(segment.id, at === undefined ? { at: "end" } : { at: "offset", from: at, to: at });
  };
  const { omitted } = segment.review;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter and E on the row do the same
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter and E on the row do the same
    <div
      className={styles.text}
      data-side="en"
      data-writable={!refused || undefined}
      onClick={press}
      onPointerOver={(event) => onHover(threadAt(event.target, threads))}
    >
      <div lang="en" className={proseClass("en", proseKind(segment.kind))}>
        <div ref={words} data-words>
          {empty ? (
            <p className={styles.none} lang="" data-empty>
              {omitted ? t("omitted") : t("notStarted")}
            </p>
          ) : (
            <StaticText document={document} highlights={marks} />
          )}
        </div>
      </div>
      {others.some(({ selection }) => selection !== null) ? <DrawnCarets segmentId={segment.id} words={words} /> : null}
    </div>
  );
}

function Writing({
  segment,
  name,
  place,
  marks,
  drawn,
}: {
  segment: ReviewedSegment;
  name: string;
  place: NonNullable<Choice["writing"]>;
  marks: Marks;
  /** Stands there until the editor has been fetched. */
  drawn: ReactNode;
}) {
  const LiveEditor = useLiveEditor();
  const { writer } = useHowOneWrites(segment);
  const { t } = useAtHand();
  const text = useTextOf(segment.id);
  const version = useTextFact(segment.id, (now) => now.version);
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
