import type { AnswerSheet, Passage } from "#shared/threads/answer-page.ts";
import { element, languageOf } from "./element.ts";
import { type Language, type Words, when } from "./words.ts";

/** What is asked: the paragraph with its sentence, and the question. */
export function question(sheet: AnswerSheet, words: Words, language: Language): Node[] {
  const due = sheet.dueAt ? ` · ${words.due.replace("{when}", when(sheet.dueAt, language))}` : "";
  return [
    element("p", { class: "head" }, words.title + due),
    element("blockquote", { lang: "ko" }, ...sheet.passages.map(paragraph)),
    ...(sheet.english
      ? [
          element("p", { class: "aside" }, words.english),
          element("p", { class: "english", lang: "en" }, `“${sheet.english}”`),
        ]
      : []),
    element("h1", { lang: languageOf(sheet.question) }, sheet.question),
  ];
}

/** The sentence stands out of its paragraph, and the words out of the sentence. */
function paragraph({ text, sentence, words }: Passage): HTMLElement {
  if (!sentence || !words) return element("p", {}, text);
  const mark = element("mark", {}, text.slice(words.from, words.to));
  const said = element(
    "span",
    { class: "sentence" },
    text.slice(sentence.from, words.from),
    mark,
    text.slice(words.to, sentence.to),
  );
  return element("p", { class: "around" }, text.slice(0, sentence.from), said, text.slice(sentence.to));
}
