import { type KeyboardEvent, type MouseEvent, useId, useMemo, useRef, useState } from "react";
import { StaticText } from "#client/editor/StaticText.tsx";
import { offsetAtPoint } from "#client/editor/static-caret.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { proseClass } from "#client/ui/Prose.tsx";
import type { Correction } from "#shared/alignment/api.ts";
import { corrected } from "#shared/alignment/corrections.ts";
import type { Segment } from "#shared/segments/segment.ts";
import { documentOf, rowsFrom } from "./rows.ts";
import styles from "./SplitDialog.module.css";
import { useSayWhy } from "./say-why.ts";
import { around, likelyCut, nearest, sentenceStarts, wordStarts } from "./split-places.ts";

export interface SplitDialogProps {
  segment: Segment;
  name: string;
  pending: boolean;
  /** True once the desk has taken it. */
  onSplit: (correction: Correction) => Promise<boolean>;
  onClose: () => void;
}

/** Where one row becomes two. A press in the text, or the arrows, choose the place; what goes to the new row is tinted. */
export function SplitDialog({ segment, name, pending, onSplit, onClose }: SplitDialogProps) {
  const { t } = useTranslation("alignment");
  const { t: ui } = useTranslation("ui");
  const sayWhy = useSayWhy();
  const { source, text, id } = segment;
  const [cut, setCut] = useState(() => likelyCut(source, text));
  const correction: Correction = { act: "split", segmentId: id, ...cut };
  const change = corrected(rowsFrom([segment]), correction, "new");
  const split = async () => {
    if (await onSplit(correction)) onClose();
  };
  return (
    <Dialog
      size="wide"
      title={t("split.title", { name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button
            variant="main"
            keys="Mod+Enter"
            pending={pending}
            disabledReason={sayWhy("code" in change ? change : undefined)}
            onClick={() => void split()}
          >
            {t("split.act")}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>{t("split.lead")}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the fields inside have the focus; the key sends what they hold */}
      <div
        className={styles.sides}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || "code" in change) return;
          event.preventDefault();
          void split();
        }}
      >
        <KoreanCut source={source} keep={cut.keepSource} onKeep={(keepSource) => setCut({ ...cut, keepSource })} />
        <EnglishCut segment={segment} keep={cut.keepTarget} onKeep={(keepTarget) => setCut({ ...cut, keepTarget })} />
      </div>
    </Dialog>
  );
}

interface KoreanCutProps {
  source: Segment["source"];
  keep: number;
  onKeep: (keep: number) => void;
}

/** The Korean is cut between paragraphs only. */
function KoreanCut({ source, keep, onKeep }: KoreanCutProps) {
  const { t } = useTranslation("alignment");
  const group = useId();
  return (
    <fieldset className={styles.side}>
      <legend>{t("split.korean")}</legend>
      {[0, ...source.map((_, at) => at + 1)].map((place) => {
        const paragraph = source[place - 1];
        return (
          <div key={place}>
            {paragraph ? (
              <p
                lang="ko"
                className={[styles.words, proseClass("ko"), place > keep && styles.goes].filter(Boolean).join(" ")}
              >
                {paragraph.text}
              </p>
            ) : null}
            <label className={styles.place}>
              <input
                type="radio"
                name={group}
                checked={place === keep}
                onChange={() => onKeep(place)}
                // biome-ignore lint/a11y/noAutofocus: a dialog was asked for, and the arrows go on from the place that it proposes
                autoFocus={place === keep}
              />
              <span>{t("split.keep", { count: place })}</span>
            </label>
          </div>
        );
      })}
    </fieldset>
  );
}

interface EnglishCutProps {
  segment: Segment;
  keep: number;
  onKeep: (keep: number) => void;
}

function EnglishCut({ segment, keep, onKeep }: EnglishCutProps) {
  const { t } = useTranslation("alignment");
  const { text } = segment;
  const words = useRef<HTMLDivElement>(null);
  const places = useMemo(() => wordStarts(text), [text]);
  const sentences = useMemo(() => sentenceStarts(text), [text]);
  const goes = useMemo(
    () => (keep < text.length ? [{ id: "goes", from: keep, to: text.length, look: "comment" as const }] : []),
    [keep, text],
  );
  const press = ({ clientX, clientY }: MouseEvent) => {
    const offset = words.current && offsetAtPoint(words.current, clientX, clientY);
    if (offset !== undefined && offset !== null) onKeep(nearest(places, offset));
  };
  const bySentence = (event: KeyboardEvent) => {
    const next = {
      PageUp: sentences.findLast((at) => at < keep),
      PageDown: sentences.find((at) => at > keep),
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onKeep(next);
  };
  if (text.trim() === "") return <p className={styles.none}>{t("noEnglish")}</p>;
  const { before, after } = around(text, keep);
  return (
    <div className={styles.side}>
      <label className={styles.slider}>
        <span>{t("split.english")}</span>
        <input
          type="range"
          min={0}
          max={places.length - 1}
          step={1}
          value={places.indexOf(nearest(places, keep))}
          aria-valuetext={t("split.between", { before: before || "—", after: after || "—" })}
          onChange={(event) => onKeep(places[Number(event.target.value)] ?? keep)}
          onKeyDown={bySentence}
        />
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; the slider above does the same by keys */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the slider above has the keys */}
      <div ref={words} lang="en" className={[styles.words, styles.pressed, proseClass("en")].join(" ")} onClick={press}>
        <StaticText document={documentOf(segment)} highlights={goes} />
      </div>
      <p className={styles.help}>{t("split.help")}</p>
    </div>
  );
}
