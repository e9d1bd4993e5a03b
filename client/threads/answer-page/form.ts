import type { AnswerSheet } from "#shared/threads/answer-page.ts";
import { type Draft, keepDraft } from "./draft.ts";
import { element, languageOf } from "./element.ts";
import { isPerson } from "./person.ts";
import { type Language, type Words, when } from "./words.ts";

export interface FormProps {
  sheet: AnswerSheet;
  draft: Draft;
  words: Words;
  language: Language;
  /** Resolves when the desk has the answer. */
  send: (draft: Draft) => Promise<void>;
  /** What to say when it could not be sent. */
  explain: (error: unknown) => string;
}

/** Two taps: the reading, and send. Or words; or both. Every change is kept on the device at once. */
export function form({ sheet, draft, words, language, send, explain }: FormProps): HTMLFormElement {
  const keep = () => keepDraft(sheet.sheet, draft);
  const alert = element("p", { role: "alert", class: "alert" });
  const submit = element("button", { type: "submit", class: "main" }, words.send);
  const field = area(sheet.readings.length > 0 ? words.more : words.words, draft.body, (body) => {
    draft.body = body;
    keep();
  });
  const made = element(
    "form",
    { novalidate: "" },
    ...(sheet.readings.length > 0 ? [readings(sheet, draft, words, keep)] : []),
    field,
    ...(sheet.correctable === null ? [] : [correction(sheet.correctable, draft, words, keep)]),
    alert,
    submit,
    element("p", { class: "foot" }, words.foot.replace("{until}", when(sheet.until, language))),
  );
  let sending = false;
  made.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (sending) return;
    const refused = isPerson(event) ? isEmpty(draft, sheet) && words.missing[missingIn(draft, sheet)] : words.machine;
    alert.textContent = refused || "";
    if (refused) return;
    sending = true;
    submit.textContent = words.sending;
    await send(draft).catch((error: unknown) => {
      alert.textContent = explain(error);
      submit.textContent = words.send;
    });
    sending = false;
  });
  return made;
}

const isEmpty = ({ reading, body, correction }: Draft, sheet: AnswerSheet) =>
  (reading === "" || reading === ELSE) && body.trim() === "" && isUncorrected(correction, sheet.correctable);

const missingIn = ({ reading }: Draft, { readings }: AnswerSheet): keyof Words["missing"] =>
  readings.length === 0 ? "words" : reading === ELSE ? "else" : "choice";

export const isUncorrected = (correction: string, was: string | null) => [was?.trim(), ""].includes(correction.trim());

export const ELSE = "else";

function readings(sheet: AnswerSheet, draft: Draft, words: Words, keep: () => void): HTMLFieldSetElement {
  const choice = (value: string, label: string) => {
    const input = element("input", { type: "radio", name: "reading", value });
    input.checked = draft.reading === value;
    input.addEventListener("change", () => {
      draft.reading = value;
      keep();
    });
    return element("label", { class: "choice" }, input, element("span", { lang: languageOf(label) }, label));
  };
  return element(
    "fieldset",
    {},
    element("legend", { class: "unseen" }, words.choose),
    ...sheet.readings.map((reading, at) => choice(String(at), reading)),
    choice(ELSE, words.somethingElse),
  );
}

function area(label: string, value: string, change: (value: string) => void): HTMLElement {
  const input = element("textarea", { rows: "3", maxlength: "10000", placeholder: label, "aria-label": label });
  input.value = value;
  input.addEventListener("input", () => change(input.value));
  return input;
}

function correction(was: string, draft: Draft, words: Words, keep: () => void): HTMLDetailsElement {
  const made = element(
    "details",
    {},
    element("summary", {}, words.correct),
    area(words.corrected, draft.correction || was, (value) => {
      draft.correction = value;
      keep();
    }),
    element("p", { class: "aside" }, words.correctHelp),
  );
  made.open = draft.correction !== "";
  return made;
}
