import { useEffect, useRef, useState } from "react";
import { announce } from "#client/ui/Announcer.tsx";
import { useFormats } from "#client/ui/formats.ts";
import { useTranslation } from "#client/ui/i18n.ts";
import styles from "./SaveLine.module.css";
import type { PageSave } from "./save-state.ts";
import { usePageSave } from "./texts.ts";

/** The truth about the words on this page: "Saved" is said of committed ones only. */
export function SaveLine() {
  const page = useCalm(usePageSave());
  const words = useWords(page);
  useSpoken(page, words);
  const look = page.refused > 0 ? "refused" : page.save;
  return (
    <span className={[styles.line, styles[look]].join(" ")} data-save={page.save}>
      {words}
    </span>
  );
}

/**
 * Typing, sending and saved follow one another with every key: while they do, the line stands still. What is not saved
 * and what is in trouble it says at once.
 */
function useCalm(page: PageSave): PageSave {
  const [shown, setShown] = useState(page);
  const isUnderWay = IN_PASSING.has(shown.save) && (IN_PASSING.has(page.save) || page.save === "saved");
  const isCalm = isUnderWay && page.refused === shown.refused;
  if (!isCalm && shown !== page) setShown(page);
  useEffect(() => {
    if (!isCalm || shown === page) return;
    const timer = setTimeout(() => setShown(page), STILL);
    return () => clearTimeout(timer);
  }, [isCalm, shown, page]);
  return isCalm ? shown : page;
}

const IN_PASSING: ReadonlySet<PageSave["save"]> = new Set(["typing", "sending"]);
const STILL = 250;

function useWords({ save, savedAt, refused, kept }: PageSave): string {
  const { t } = useTranslation("editor");
  const formats = useFormats();
  if (save === "saved") {
    if (refused > 0) return t("save.refused", { count: refused });
    return savedAt ? t("save.saved", { time: formats.exactTime(new Date(savedAt)) }) : t("save.nothing");
  }
  if (save === "offline") return t(kept ? "save.offlineKept" : "save.offline");
  return t(`save.${save}`);
}

/** Trouble is said at once; that all is well again, when the hands have come to rest. */
function useSpoken({ save, refused }: PageSave, words: string): void {
  const quiet = useRef(true);
  useEffect(() => {
    if (save === "typing" || save === "sending") {
      quiet.current = false;
      return;
    }
    if (save === "saved" && refused === 0 && quiet.current) return;
    quiet.current = save === "saved";
    const timer = setTimeout(() => announce(words, { now: save !== "saved" }), save === "saved" ? REST : 0);
    return () => clearTimeout(timer);
  }, [save, refused, words]);
}

const REST = 1_500;
