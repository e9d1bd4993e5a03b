import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { describe, expect, test } from "vitest";
import { documentFromText, parseDocument } from "#shared/document/document.ts";
import { findWords, replacementFor, type Wanted } from "#shared/document/find-words.ts";
import { schema } from "#shared/document/schema.ts";
import { suggest } from "#shared/document/suggest.ts";

const textFrom = (text: string): Node => parseDocument(documentFromText(text));
const wanting = (words: string, how: Partial<Wanted> = {}): Wanted => ({
  words,
  matchCase: false,
  wholeWords: false,
  ...how,
});
const wordsOf = (document: Node, wanted: Wanted) => findWords(document, wanted).map(({ words }) => words);

describe("words are found", () => {
  test("at their places in the document, with what stands beside them", () => {
    const document = textFrom("The ferry left.\n\nA ferry came\nback.");
    const found = findWords(document, wanting("ferry"));
    expect(found.map(({ from, to }) => document.textBetween(from, to))).toEqual(["ferry", "ferry"]);
    expect(found.map(({ before, after }) => [before, after])).toEqual([
      ["The ", " left."],
      ["A ", " came\nback."],
    ]);
  });

  test.each([
    ["salt", {}, ["Salt", "salt", "salt"]],
    ["salt", { matchCase: true }, ["salt", "salt"]],
    ["salt", { wholeWords: true }, ["Salt", "salt"]],
    ["“don't", {}, ['"don’t']],
    ["a b", {}, ["a\u00A0b"]],
    ["aa", {}, ["aa"]],
    ["ÉTÉ", {}, ["été"]],
    ["소금", { wholeWords: true }, ["소금"]],
    ["", {}, []],
    ["nowhere", {}, []],
  ])("%s %j", (words, how, expected) => {
    const text = 'Salt, salt and saltworks: "don’t", a\u00A0b, aaa, été, 소금 소금값';
    expect(wordsOf(textFrom(text), wanting(words, how))).toEqual(expected);
  });

  test("through bold words as through others, not across paragraphs", () => {
    const plain = textFrom("The ferry\n\nman");
    const bold = new Transform(plain).addMark(5, 8, schema.mark("bold")).doc;
    expect(wordsOf(bold, wanting("the ferry"))).toEqual(["The ferry"]);
    expect(wordsOf(bold, wanting("ferry man"))).toEqual([]);
  });

  test("and said to be in a suggestion, where they are part of one", () => {
    const document = textFrom("The ferry left the ferry pier.");
    const line = schema.text("boat");
    const change = { from: 5, to: 10, lines: [parseDocument(documentFromText(line.text ?? "")).child(0).content] };
    const by = "0190a000-0000-7000-8000-000000000001";
    const { transform } = suggest(document, change, by, () => "0190b000-0000-7000-8000-000000000001");
    expect(findWords(transform.doc, wanting("ferry")).map(({ suggested }) => suggested)).toEqual([true, false]);
    expect(findWords(transform.doc, wanting("boat")).map(({ suggested }) => suggested)).toEqual([true]);
  });

  test("where a letter is another length when it is small", () => {
    expect(wordsOf(textFrom("İzmir and Salt"), wanting("salt"))).toEqual(["Salt"]);
  });
});

describe("what is put there", () => {
  const put = (text: string, wanted: Wanted, words: string) =>
    findWords(textFrom(text), wanted).map((found) => replacementFor(found, wanted, words));

  test("begins with a capital where the words did, and the words that were looked for did not", () => {
    expect(put("Ferry, ferry", wanting("ferry"), "boat")).toEqual(["Boat", "boat"]);
    expect(put("Ferry, ferry", wanting("Ferry"), "boat")).toEqual(["boat", "boat"]);
    expect(put("Ferry", wanting("ferry", { matchCase: true }), "boat")).toEqual([]);
  });

  test("has its quotation marks turned by what is before them", () => {
    expect(put("He called it a ferry.", wanting("ferry"), 'so-called "boat"')).toEqual(["so-called “boat”"]);
    expect(put("the ferrys pier", wanting("ferrys"), "ferry's")).toEqual(["ferry’s"]);
    expect(put("(ferry", wanting("ferry"), '"boat"')).toEqual(["“boat”"]);
  });
});
