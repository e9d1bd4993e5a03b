import { memo } from "react";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { Pill } from "#client/ui/Pill.tsx";
import { proseClass } from "#client/ui/Prose.tsx";
import { type DifferenceSpan, WordDifference } from "#client/ui/WordDifference.tsx";
import styles from "./FindAndReplace.module.css";
import { useNameOf } from "./places.ts";
import type { FoundIn, Place } from "./use-found-words.ts";
import { useMoves } from "./use-moves.ts";

export interface FoundPlacesProps {
  foundIn: readonly FoundIn[];
  leftOut: ReadonlySet<string>;
  onLeaveOut: (now: { leftOut: ReadonlySet<string> }) => void;
  /** Before the page goes to one of the paragraphs. */
  onGo: () => void;
  /** There are words to put there; else the places are only shown. */
  replaces: boolean;
}

/** Every place by its paragraph, as it would read. Hundreds of them are not drawn anew with each letter of a field. */
export const FoundPlaces = memo(function FoundPlaces({
  foundIn,
  leftOut,
  onLeaveOut,
  onGo,
  replaces,
}: FoundPlacesProps) {
  const { t } = useTranslation("desk");
  const open = foundIn.flatMap(({ places }) => places.filter((place) => place.open).map(({ key }) => key));
  const left = open.filter((key) => leftOut.has(key)).length;
  const choose = (keys: readonly string[], isChosen: boolean) => {
    const next = new Set(leftOut);
    for (const key of keys) {
      if (isChosen) next.delete(key);
      else next.add(key);
    }
    onLeaveOut({ leftOut: next });
  };
  return (
    <>
      {replaces && open.length > 1 ? (
        <Checkbox
          label={t("replace.all")}
          checked={left === 0}
          mixed={left > 0 && left < open.length}
          onChange={(isChosen) => choose(open, isChosen)}
        />
      ) : null}
      <ul className={styles.paragraphs}>
        {foundIn.map((each) => (
          <li key={each.segment.id}>
            <Paragraph each={each} onGo={onGo} />
            <ul className={styles.places}>
              {each.places.map((place) => (
                <li key={place.key}>
                  {replaces ? (
                    <Checkbox
                      label={<Words place={place} replaces={place.open} />}
                      checked={place.open && !leftOut.has(place.key)}
                      onChange={(isChosen) => choose([place.key], isChosen)}
                      disabledReason={whyNotHere(each, place)}
                    />
                  ) : (
                    <Words place={place} replaces={false} />
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );

  function whyNotHere({ whyNot }: FoundIn, { suggested, put, words }: Place): string | undefined {
    if (whyNot !== undefined) return whyNot;
    if (suggested) return t("replace.pending");
    return put === words ? t("replace.same") : undefined;
  }
});

function Paragraph({ each: { segment, writer, whyNot }, onGo }: { each: FoundIn; onGo: () => void }) {
  const { t } = useTranslation("desk");
  const name = useNameOf()(segment.id);
  const { go } = useMoves();
  return (
    <p className={styles.name}>
      <button
        type="button"
        aria-label={t("replace.go", { name })}
        onClick={() => {
          onGo();
          go(segment.id);
        }}
      >
        {name}
      </button>
      {writer.suggests && whyNot === undefined ? <Pill tone="river">{t("replace.asSuggestion")}</Pill> : null}
    </p>
  );
}

function Words({ place: { before, words, put, after }, replaces }: { place: Place; replaces: boolean }) {
  const spans: DifferenceSpan[] = [
    { kind: "equal", text: lead(before) },
    { kind: "deleted", text: words },
    { kind: "inserted", text: put },
    { kind: "equal", text: trail(after) },
  ];
  return (
    <span lang="en" className={proseClass("en")}>
      {replaces ? (
        <WordDifference spans={spans} />
      ) : (
        <>
          {lead(before)}
          <mark>{words}</mark>
          {trail(after)}
        </>
      )}
    </span>
  );
}

/** So many characters on either side tell which place it is; words are not cut. */
const BESIDE = 60;

function lead(before: string): string {
  if (before.length <= BESIDE) return before;
  return `… ${before.slice(-BESIDE).replace(/^\S{0,20}\s/, "")}`;
}

function trail(after: string): string {
  if (after.length <= BESIDE) return after;
  return `${after.slice(0, BESIDE).replace(/\s\S{0,20}$/, "")} …`;
}
