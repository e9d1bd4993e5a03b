import "#client/ui/tokens.css";
import "./answer.css";
import { call } from "#client/api/call.ts";
import { ApiError } from "#client/api/errors.ts";
import type { AnswerSheet } from "#shared/threads/answer-page.ts";
import { openAnswerSheet, readAnswerSheet, renewAnswerLink, sendAnswer } from "#shared/threads/answer-page.ts";
import { type Draft, keepDraft, keptDraft } from "./draft.ts";
import { button, element, languageOf } from "./element.ts";
import { ELSE, form, isUncorrected } from "./form.ts";
import { onFirstTouch } from "./person.ts";
import { question } from "./question.ts";
import { attempt, takeToken } from "./token.ts";
import { type Language, type Words, wordsIn } from "./words.ts";

const root = document.getElementById("sheet");
if (!root) throw new Error("The page has no #sheet to draw in");

const token = takeToken();
let language: Language = attempt(() => localStorage.getItem("naru.language")) === "en" ? "en" : "ko";
let draw: (words: Words) => void = waiting;
show(waiting);
onFirstTouch(() => void call(openAnswerSheet, { token }).catch(() => {})); // only a note for the desk
void fetchSheet();
window.addEventListener("online", () => {
  if (draw === away) void fetchSheet();
});
window.addEventListener("hashchange", () => location.reload()); // another link was opened in this tab

async function fetchSheet(): Promise<void> {
  show(waiting);
  try {
    const sheet = await call(readAnswerSheet, { token });
    show(sheet.answers.length > 0 ? told(sheet, "answered") : asked(sheet));
  } catch (error) {
    if (!(error instanceof ApiError)) return show(away);
    show(error.code === "link-expired" ? expired : error.code === "link-gone" ? note("gone") : note("busy"));
  }
}

function show(next: (words: Words) => void): void {
  draw = next;
  document.documentElement.lang = language;
  next(wordsIn(language));
}

function put(...parts: (Node | string)[]): void {
  const words = wordsIn(language);
  const other: Language = language === "ko" ? "en" : "ko";
  const swap = button(words.other, () => {
    language = other;
    show(draw);
  });
  swap.lang = other;
  root?.replaceChildren(...parts, swap);
}

function waiting(words: Words): void {
  put(element("p", { class: "aside" }, words.wait));
}

function away(words: Words): void {
  put(
    element("p", {}, words.away),
    button(words.again, () => void fetchSheet(), "main"),
  );
}

function note(which: "gone" | "busy" | "renewed" | "renewedNot") {
  return (words: Words) => put(element("h1", {}, words[which]));
}

function expired(words: Words): void {
  const renew = async () => {
    const answer = await call(renewAnswerLink, { token }).catch(() => ({ mailed: false }));
    show(note(answer.mailed ? "renewed" : "renewedNot"));
  };
  put(
    element("h1", {}, words.expired),
    button(words.renew, () => void renew(), "main"),
  );
}

function asked(sheet: AnswerSheet) {
  const draft = keptDraft(sheet.sheet);
  const send = async ({ reading, body, correction, requestId }: Draft) => {
    const answer = {
      ...{ token, requestId, body: body.trim() },
      reading: reading === "" || reading === ELSE ? null : Number(reading),
      correction: isUncorrected(correction, sheet.correctable) ? "" : correction.trim(),
    };
    const now = await call(sendAnswer, answer);
    keepDraft(sheet.sheet, undefined);
    show(told(now, "thanks"));
    root?.querySelector("h1")?.focus();
  };
  const explain = (error: unknown) => {
    if (!(error instanceof ApiError)) return wordsIn(language).notSent;
    if (error.code === "link-expired") show(expired);
    return wordsIn(language)[error.code === "link-gone" ? "gone" : "busy"];
  };
  return (words: Words) =>
    put(...question(sheet, words, language), form({ sheet, draft, words, language, send, explain }));
}

/** The desk has an answer; there may be something to add. */
function told(sheet: AnswerSheet, which: "thanks" | "answered") {
  return (words: Words) =>
    put(
      element("h1", { tabindex: "-1" }, words[which]),
      element("p", { class: "aside" }, words.nothingMore),
      ...sheet.answers.map(({ reading, body }) => {
        const chosen = reading === null ? undefined : sheet.readings[reading];
        return element(
          "div",
          { class: "said" },
          chosen && element("p", { class: "chosen", lang: languageOf(chosen) }, chosen),
          body !== "" && element("p", { lang: languageOf(body) }, body),
        );
      }),
      button(words.add, () => show(asked(sheet))),
    );
}
