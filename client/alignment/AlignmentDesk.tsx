import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from "react";
import { useNavigate } from "react-router";
import { paths } from "#client/paths.ts";
import { announce } from "#client/ui/Announcer.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { isComposing } from "#client/ui/keys.ts";
import { tell } from "#client/ui/toasts.ts";
import styles from "./AlignmentDesk.module.css";
import { AlignmentHeader } from "./AlignmentHeader.tsx";
import { AlignmentKeys } from "./AlignmentKeys.tsx";
import { AlignmentRow } from "./AlignmentRow.tsx";
import { type ActId, isSaid } from "./acts.ts";
import { Dialogs } from "./Dialogs.tsx";
import type { OpenArticle } from "./data.ts";
import { useDone } from "./done.ts";
import { confidenceOf, nextToLookAt } from "./doubt.ts";
import { crossing } from "./order.ts";
import { SideActs, WholeActs } from "./RowActs.tsx";
import { rowNumbers } from "./row-numbers.ts";
import { Streams } from "./Streams.tsx";
import { useAligning } from "./use-aligning.ts";
import { useChosenRow } from "./use-chosen-row.ts";
import { useDrawing } from "./use-drawing.ts";
import { useFreshRows } from "./use-fresh-rows.ts";

/** Alignment mode: the same article, where one says which Korean stands beside which English. */
export function AlignmentDesk({ open }: { open: OpenArticle }) {
  const { t } = useTranslation("alignment");
  const navigate = useNavigate();
  const { article, segments } = open;
  const rows = useRef<HTMLDivElement>(null);
  const doubts = useMemo(() => segments.map((each) => ({ id: each.id, confidence: confidenceOf(each) })), [segments]);
  const { chosen, choose, step } = useChosenRow(doubts, rows);
  const { done, newest, add, drop } = useDone(article.id);
  useFreshRows(open);
  const numbers = useMemo(() => rowNumbers(segments), [segments]);
  const nameOf = (id: string) => t("row", { number: numbers.get(id) ?? "" });
  const toNext = () => {
    const next = nextToLookAt(doubts, chosen);
    if (next) choose(next, { focus: true });
    else tell(t("allSeen"));
  };
  const aligning = useAligning({
    open,
    saidLast: () => newest()?.said,
    onStays: (why) => {
      tell(t("stays", { what: newest()?.words ?? "", why }));
      drop();
    },
    onDone: (focus, what, about, was) => {
      if (what === "undo") {
        const taken = newest();
        tell(taken ? t("undoneThis", { what: taken.words }) : t("undone"));
        drop();
        return choose(focus, { focus: true });
      }
      const words = t(`did.${what}`, { name: nameOf(about) });
      add({ words, said: isSaid(what) ? { act: what, segmentId: about, reason: was } : undefined });
      announce(words);
      const next = what === "confirm" ? nextToLookAt(doubts, about) : undefined;
      choose(next ?? focus, { focus: true });
    },
  });
  const crossed = useMemo(() => crossing(segments), [segments]);
  const drawn = useDrawing(rows, [segments, chosen, crossed]);
  const take = (act: ActId) => {
    const row = segments.find(({ id }) => id === chosen);
    if (!row) return;
    if (act === "confirm" && confidenceOf(row) === null) return toNext();
    aligning.take(act, row.id);
  };
  const taking = useRef(aligning.take);
  useEffect(() => {
    taking.current = aligning.take;
  });
  // The same for every drawing: rows that have not changed are not drawn anew.
  const explain = useCallback(
    (segmentId: string, act: ActId) => {
      choose(segmentId);
      taking.current(act, segmentId);
    },
    [choose],
  );
  const confirmAll = (segmentId: string) => void aligning.correct({ act: "confirm-all", segmentId });
  const leave = () => navigate(paths.article(article.id, { segment: chosen }));
  return (
    <div className={styles.desk}>
      <AlignmentHeader
        open={open}
        aligning={aligning}
        done={done}
        onNext={toNext}
        onConfirmAll={confirmAll}
        chosen={chosen}
      />
      <AlignmentKeys aligning={aligning} onTake={take} onStep={step} onNext={toNext} onLeave={leave} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the rows inside have the focus */}
      <div ref={rows} className={styles.rows} onKeyDown={(event) => byArrows(event, step)}>
        {segments.map((segment) => {
          const isChosen = segment.id === chosen;
          const common = { segmentId: segment.id, whyNot: aligning.whyNot, onTake: take };
          return (
            <AlignmentRow
              key={segment.id}
              segment={segment}
              number={numbers.get(segment.id) ?? ""}
              chosen={isChosen}
              crossed={segment.source
                .map(({ id }) => id)
                .filter((id) => crossed.has(id))
                .join(" ")}
              onChoose={choose}
              onExplain={explain}
              acts={
                isChosen
                  ? {
                      korean: <SideActs side="source" {...common} />,
                      english: <SideActs side="target" {...common} />,
                      row: <WholeActs {...common} onConfirm={() => take("confirm")} />,
                    }
                  : undefined
              }
            />
          );
        })}
        {drawn ? <Streams drawn={drawn} /> : null}
      </div>
      <Dialogs aligning={aligning} segments={segments} nameOf={nameOf} />
    </div>
  );
}

/** Arrows of a row that has the focus itself; inside it they belong to what has it. */
function byArrows(event: KeyboardEvent, step: (by: 1 | -1) => void): void {
  const row = event.target instanceof HTMLElement && event.target.hasAttribute("data-segment");
  if (!row || isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
    return;
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  step(event.key === "ArrowDown" ? 1 : -1);
}
