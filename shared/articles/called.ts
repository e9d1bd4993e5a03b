import type { Article } from "./article.ts";

/** The first text of an article that says anything: its headline, or what it begins with. */
export interface First {
  kind: string;
  en: string;
  ko: string;
}

/** How an article is called: by its headline or, as long as it has none, by its first words in quotation marks. */
export function called({ kind, en, ko }: First): Article["headline"] {
  return kind === "headline" ? { en, ko } : { en: firstWords(en), ko: firstWords(ko) };
}

function firstWords(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line === "") return "";
  return line.length <= MOST ? `“${line}”` : `“${line.slice(0, MOST).replace(/\s\S*$/, "")}…”`;
}

const MOST = 48;
