import type { IntakeWarning, LeftOutWhat, Recognised } from "#shared/intake/recognised.ts";

/** What a person should know of a file that was read: what was left out of it, and what was changed. Nothing silently. */
export function toldInWords({ leftOut, warnings }: Pick<Recognised, "leftOut" | "warnings">): string[] {
  return [
    ...leftOut.map(({ what, count, texts }) => `left out: ${count} × ${LEFT_OUT_WORDS[what]}${quoted(texts)}`),
    ...warnings.map(({ code, params }) => WARNING_WORDS[code](params)),
  ];
}

const quoted = (texts: readonly string[]) =>
  texts.length > 0 ? `: ${texts.map((text) => `“${text}”`).join(", ")}` : "";

const LEFT_OUT_WORDS: Record<LeftOutWhat, string> = {
  deletion: "deleted text",
  moved: "moved text, where it stood before",
  comment: "comment",
  header: "page header",
  footer: "page footer",
  hidden: "hidden text",
  textbox: "text box",
  equation: "equation",
  phonetic: "phonetic guide",
  object: "embedded object",
  table: "table (its words are kept as paragraphs)",
  link: "link (its words are kept)",
  image: "picture",
  script: "script",
  furniture: "menus and the like around the article",
};

const WARNING_WORDS: Record<IntakeWarning["code"], (params: IntakeWarning["params"]) => string> = {
  controlCharactersRemoved: ({ count }) => `${count} control characters were removed`,
  composed: () => "Hangul that came in parts was put together",
  replacementCharacters: ({ count }) => `${count} characters were lost before the file came here; they show as \uFFFD`,
  decoded: ({ encoding }) => `it was read as ${encoding}`,
  insertionsAccepted: ({ count }) => `${count} tracked insertions were taken as text`,
  footnotesAtEnd: ({ count }) => `${count} footnotes stand at the end`,
  lineEndsInParagraphs: () => "it has line ends within paragraphs; look whether paragraphs are as they should be",
  noHeadline: () => "no headline was recognised",
};
