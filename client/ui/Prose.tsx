import type { ReactNode } from "react";
import styles from "./prose.module.css";

export type ProseKind =
  | "headline"
  | "standfirst"
  | "subheading"
  | "caption"
  | "quotation"
  | "listItem"
  | "entry"
  | "body";

/** The class names for words of an article, also for an editor that draws them itself. */
export function proseClass(language: "ko" | "en", kind: ProseKind = "body"): string {
  const face = language === "ko" ? styles.korean : styles.english;
  return [face, kind === "body" ? undefined : styles[kind]].filter(Boolean).join(" ");
}

export interface ProseProps {
  language: "ko" | "en";
  kind?: ProseKind;
  children: ReactNode;
}

/** Words of an article in the face of their language, marked with it for screen readers, line breaking and spelling. */
export function Prose({ language, kind = "body", children }: ProseProps) {
  return (
    <div lang={language} className={proseClass(language, kind)}>
      {children}
    </div>
  );
}
