import type { CSSProperties } from "react";
import { useTranslation } from "#client/ui/i18n.ts";
import { colourOf } from "#client/ui/people-look.ts";
import type { Pending } from "#shared/document/pending.ts";
import styles from "./Suggestions.module.css";

/** The words that would go and those that would come; of a change of emphasis or a link, that it is one. */
export function Proposed({ by, inserted, deleted }: Pick<Pending, "by" | "inserted" | "deleted">) {
  const { t } = useTranslation("review");
  const isSetting = inserted === deleted;
  const colour = { "--colour": colourOf(by) } as CSSProperties; // React's type knows no custom properties
  return (
    <p className={styles.words} lang="en" style={colour}>
      {deleted !== "" && !isSetting ? <del>{shown(deleted)}</del> : null}
      {deleted !== "" && inserted !== "" && !isSetting ? " " : null}
      {inserted === "" ? null : <ins>{shown(inserted)}</ins>}
      {isSetting ? <span className={styles.setting}> {t("suggestion.setting")}</span> : null}
    </p>
  );
}

/** Breaks are what one would not see. */
const shown = (words: string) => words.replaceAll("\n\n", "¶").replaceAll("\n", "↵");
