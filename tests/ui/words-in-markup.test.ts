import { expect, test } from "vitest";
import { wordsInMarkup } from "./words-in-markup.ts";

const TEMPLATE = "`at $" + "{time}`";
const found = (markup: string) => wordsInMarkup("Page.tsx", `export const page = ${markup};`);

test("words between tags are found", () => {
  expect(found("<p>Nothing waits</p>")).toEqual(["Page.tsx: Nothing waits"]);
});

test("words in a choice, a template and a spoken attribute are found", () => {
  expect(found(`<p title="Due">{late ? "Late" : ${TEMPLATE}}</p>`)).toEqual([
    "Page.tsx: Late",
    "Page.tsx: at",
    "Page.tsx: Due",
  ]);
});

test("keys of words, class names and punctuation are left alone", () => {
  const title = "<title>Naru</title>";
  expect(found(`<p className="row" aria-label={t("label")}>{t("due")} · {count} ${title}</p>`)).toEqual([]);
});
