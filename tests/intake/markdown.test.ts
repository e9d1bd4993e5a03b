import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDocument, textOf } from "#shared/document/document.ts";
import { fromMarkdown } from "#shared/intake/from-markdown.ts";
import { works } from "#tests/support/quick.ts";

const read = (text: string, side: "source" | "target" = "target") => fromMarkdown(text, side);
const parts = (text: string) => read(text).parts.map(({ kind, text: words }) => [kind, words]);

const DRAFT = `---
title: "A ferry crosses the Yalu"
author: By Yoon Ga-ram
layout: post
---

**Fourteen people** crossed on the *first* day, the [harbour office](https://naru.example/log_(2026)) said\\*.

## What they carried ##

- rice
* salt
12) a radio

> “There may be no boat back.”
> she said.
>
> Nobody answered.

![The landing](landing.jpg "at dawn")

| Day | People |
|-----|:------:|
| 14  | 14     |

\`\`\`
left as
  it was
\`\`\`
`;

test("headings, lists, quotations, tables, fences and front matter each become what they are", () => {
  expect(parts(DRAFT)).toEqual([
    ["headline", "A ferry crosses the Yalu"],
    ["byline", "By Yoon Ga-ram"],
    ["body", "Fourteen people crossed on the first day, the harbour office said*."],
    ["subheading", "What they carried"],
    ["listitem", "rice"],
    ["listitem", "salt"],
    ["listitem", "12) a radio"],
    ["blockquote", "“There may be no boat back.” she said."],
    ["blockquote", "Nobody answered."],
    ["body", "Day"],
    ["body", "People"],
    ["body", "14"],
    ["body", "14"],
    ["body", "left as\n  it was"],
  ]);
});

test("what has no place in an article is named: the front matter's rest, a table's form, a picture that is elsewhere", () => {
  expect(read(DRAFT).leftOut).toEqual([
    { what: "furniture", count: 1, texts: ["layout: post"] },
    { what: "image", count: 1, texts: ['The landing "at dawn" (landing.jpg)'] },
    { what: "table", count: 1, texts: [] },
  ]);
});

test("a draft keeps bold, italic and links in a document whose text is the text of the part", () => {
  const [, , body] = read(DRAFT).parts;
  const document = parseDocument(body?.document);
  expect(textOf(document)).toBe(body?.text);
  const marked = document.firstChild?.children.map((node) => [
    node.text,
    node.marks.map((mark) => mark.type.name).join(),
  ]);
  expect(marked?.slice(0, 5)).toEqual([
    ["Fourteen people", "bold"],
    [" crossed on the ", ""],
    ["first", "italic"],
    [" day, the ", ""],
    ["harbour office", "link"],
  ]);
  expect(document.firstChild?.child(4).marks[0]?.attrs.href).toBe("https://naru.example/log_(2026)");
});

test("the Korean keeps its words only, and the addresses behind links are named", () => {
  const source = read("# 나루\n\n**첫 배**가 [항만청](https://naru.example/h) 앞에 떴다.", "source");
  expect(source.parts[1]).toEqual({ kind: "body", text: "첫 배가 항만청 앞에 떴다." });
  expect(source.leftOut).toEqual([{ what: "link", count: 1, texts: ["https://naru.example/h"] }]);
});

test("emphasis ends before a particle, where CommonMark would not see its end", () => {
  const [body] = read("**“나루”**는 강가의 마을이다.").parts;
  expect(body?.text).toBe("“나루”는 강가의 마을이다.");
  expect(parseDocument(body?.document).firstChild?.firstChild?.marks[0]?.type.name).toBe("bold");
});

test("an address that is not safe to follow becomes plain words and is named", () => {
  const draft = read("# Ferry\n\nPress [here](javascript:alert(1)) now.");
  expect(draft.parts[1]).toEqual({ kind: "body", text: "Press here now." });
  expect(draft.leftOut).toEqual([{ what: "link", count: 1, texts: ["javascript:alert(1)"] }]);
});

test.each([
  ["unclosed *emphasis and [brackets", "unclosed *emphasis and [brackets"],
  ["snake_case_name and 5 * 3 * 2", "snake_case_name and 5 * 3 * 2"],
  ["a line  \nthen another\nof the same", "a line\nthen another of the same"],
  ["`code with *stars*` and \\# no heading", "code with *stars* and # no heading"],
  ["see <https://naru.example/a>", "see https://naru.example/a"],
  ["[words][Ref] here\n\n[ref]: https://naru.example/r", "words here"],
  ["a [note] in brackets", "a [note] in brackets"],
  ["#hashtag is no heading", "#hashtag is no heading"],
])("%j reads %j", (written, words) => expect(parts(written)).toEqual([["body", words]]));

test("an underlined line is a heading, and a ruled line separates without leaving a trace", () => {
  expect(parts("A ferry crosses\n===============\n\nFirst.\n\n---\n\nSecond.")).toEqual([
    ["headline", "A ferry crosses"],
    ["body", "First."],
    ["body", "Second."],
  ]);
});

test("no word of any Markdown is lost: it is in a part or it is named", () => {
  const marks = [
    "#",
    "# ",
    "*",
    "**",
    "_",
    "`",
    "```",
    "~~~ ",
    "[",
    "](",
    "]: ",
    ")",
    "![",
    "> ",
    "- ",
    "1. ",
    "|",
    "|---|",
    "---",
    "===",
    "\\",
    " ",
    "  ",
    '"',
    "<",
    ">",
  ];
  const piece = fc.oneof(fc.constantFrom(...marks), fc.constantFrom("\n", "\n\n"), fc.stringMatching(/^[가-힣]{1,3}$/));
  const count = (text: string, letter: string) => text.split(letter).length - 1;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40, size: "max" }), (pieces) => {
      const text = `나루 강물\n\n${pieces.join("")}`;
      const { parts: kept, leftOut } = read(text);
      const all = [...kept.map((part) => part.text), ...leftOut.flatMap((one) => one.texts)].join("\n");
      return (text.match(/[가-힣]/g) ?? []).every((letter) => count(all, letter) >= count(text, letter));
    }),
    { numRuns: 2_000 },
  );
});

test("hostile Markdown does not hold up the desk", async () => {
  const hostile = [
    "**a ".repeat(12_000),
    "![".repeat(20_000),
    "[a](".repeat(12_000),
    "`".repeat(30_000),
    "# ".repeat(20_000),
    `|${" |".repeat(1_000)}`,
  ];
  expect(await works(2_000, () => read(hostile.join("\n\n")))).toBeLessThan(2_000);
});
