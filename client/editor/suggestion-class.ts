import styles from "./suggestions.module.css";

/** The classes of a mark of a suggestion, whether words are under it or the break before a paragraph. */
export function suggestionClass(kind: "insertion" | "deletion", inline: boolean): string {
  if (inline) return styles[kind] ?? "";
  return [styles.break, kind === "deletion" && styles.struck].filter(Boolean).join(" ");
}
