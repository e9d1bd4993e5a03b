import { useQueryClient } from "@tanstack/react-query";
import { type FocusEvent, type KeyboardEvent, type RefObject, useDeferredValue, useId, useRef } from "react";
import { type Replaced, replaceWords, takeBackReplaced } from "#client/editor/replace-words.ts";
import { useTexts } from "#client/editor/texts.ts";
import { keys } from "#client/live/keys.ts";
import { type OpenArticle, useArticle } from "#client/review/data.ts";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { useTranslation } from "#client/ui/i18n.ts";
import { isComposing } from "#client/ui/keys.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { tell } from "#client/ui/toasts.ts";
import type { ReviewedSegment } from "#shared/review/api.ts";
import { useAtHand } from "./at-hand.ts";
import styles from "./FindAndReplace.module.css";
import { FoundPlaces } from "./FoundPlaces.tsx";
import { LONGEST, type Search, useKeptSearch } from "./kept-search.ts";
import { refusedWords } from "./suggesting.ts";
import { MOST, useFoundWords } from "./use-found-words.ts";

/** Words of the whole article's English in other words: every place is seen before anything changes. */
export function FindAndReplace({ articleId, onClose }: { articleId: string; onClose: () => void }) {
  const { t } = useTranslation("desk");
  const { t: ui } = useTranslation("ui");
  const form = useId();
  const putField = useRef<HTMLInputElement>(null);
  const { data } = useArticle(articleId);
  const [search, change] = useKeptSearch();
  const { wanted, put, leftOut } = search;
  const { foundIn, count } = useFoundWords(data?.segments ?? NONE, wanted, put);
  // A long list is drawn a moment after the letter that was typed. What is not seen yet does not change.
  const shown = useDeferredValue(foundIn);
  const replaces = useDeferredValue(put !== "");
  const isShown = shown === foundIn;
  const chosen = foundIn.map((each) => ({
    ...each,
    places: each.places.filter(({ key, open }) => open && !leftOut.has(key)),
  }));
  const places = chosen.reduce((sum, each) => sum + each.places.length, 0);
  const takeBack = useTakeBack(articleId);
  const whyNot = put === "" ? t("replace.nothingToPut") : places === 0 ? t("replace.noneChosen") : undefined;
  const replace = () => {
    if (whyNot !== undefined || !isShown) return;
    const replaced = chosen
      .filter((each) => each.places.length > 0)
      .map(({ text, places, writer }) => replaceWords(text, places, writer));
    onClose();
    tell(told(replaced), { undo: () => takeBack(replaced) });
  };
  return (
    <Dialog
      size="wide"
      title={t("replace.title")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui("cancel")}</Button>
          <Button type="submit" form={form} variant="main" disabledReason={whyNot}>
            {whyNot === undefined ? t("replace.act", { count: places }) : t("replace.actNone")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        onKeyDown={onEnter}
        onSubmit={(event) => {
          event.preventDefault();
          replace();
        }}
      >
        <Fields {...{ search, change, putField }} />
      </form>
      <p className={styles.count} role="status">
        {summary()}
      </p>
      {count > MOST ? null : (
        <FoundPlaces foundIn={shown} leftOut={leftOut} onLeaveOut={change} onGo={onClose} replaces={replaces} />
      )}
    </Dialog>
  );

  /** It replaces where the words to put are said. In the words to look for, and on a tick, it goes on to them. */
  function onEnter(event: KeyboardEvent) {
    const composing = isComposing(event.nativeEvent);
    if (event.key !== "Enter" || (event.target === putField.current && !composing)) return;
    event.preventDefault();
    if (!composing) putField.current?.focus();
  }

  function told(replaced: readonly Replaced[]): string {
    const count = (suggested: boolean) =>
      replaced.reduce((sum, each) => sum + (each.suggested === suggested ? each.changes : 0), 0);
    const [changed, suggested] = [count(false), count(true)];
    const said = suggested > 0 ? [t("replace.suggested", { count: suggested })] : [];
    return (changed > 0 || suggested === 0 ? [t("replace.done", { count: changed }), ...said] : said).join(" ");
  }

  function summary(): string {
    if (wanted.words === "") return t("replace.empty");
    if (count === 0) return t("replace.none");
    if (count > MOST) return t("replace.tooMany", { count: MOST });
    const paragraphs = t("replace.paragraphs", { count: foundIn.length });
    return t("replace.found", { places: t("replace.places", { count }), paragraphs });
  }
}

const NONE: readonly ReviewedSegment[] = [];

interface FieldsProps {
  search: Search;
  change: (change: Partial<Search>) => void;
  putField: RefObject<HTMLInputElement | null>;
}

function Fields({ search: { wanted, put }, change, putField }: FieldsProps) {
  const { t } = useTranslation("desk");
  const common = {
    autoComplete: "off",
    lang: "en",
    maxLength: LONGEST,
    onFocus: (event: FocusEvent<HTMLInputElement>) => event.currentTarget.select(),
  };
  const want = (how: Partial<Search["wanted"]>) => change({ wanted: { ...wanted, ...how } });
  return (
    <>
      <TextField
        {...common}
        autoFocus
        label={t("replace.find")}
        value={wanted.words}
        onChange={(words) => want({ words })}
      />
      <TextField {...common} ref={putField} label={t("replace.put")} value={put} onChange={(put) => change({ put })} />
      <div className={styles.how}>
        <Checkbox
          label={t("replace.matchCase")}
          checked={wanted.matchCase}
          onChange={(matchCase) => want({ matchCase })}
        />
        <Checkbox
          label={t("replace.wholeWords")}
          checked={wanted.wholeWords}
          onChange={(wholeWords) => want({ wholeWords })}
        />
      </div>
    </>
  );
}

/** Paragraphs that are closed by now stay as they are, like those that were written in since. */
function useTakeBack(articleId: string): (replaced: readonly Replaced[]) => void {
  const { t } = useTranslation("desk");
  const atHand = useAtHand();
  const client = useQueryClient();
  const texts = useTexts();
  return (replaced) => {
    const { segments = [] } = client.getQueryData<OpenArticle>(keys.open(articleId)) ?? {};
    const open = new Set(segments.filter((each) => !refusedWords(each, atHand)).map(({ id }) => id));
    const stay = replaced.filter((each) => {
      const { segmentId } = each.text;
      return !open.has(segmentId) || !takeBackReplaced(each, () => texts.go("undo", (id) => id === segmentId));
    });
    if (stay.length > 0) tell(t("replace.kept", { count: stay.length }));
  };
}
