import { expect, test } from "vitest";
import { fromText } from "#shared/intake/from-text.ts";
import { isByline, isCaption, isNote } from "#shared/intake/kind-marks.ts";
import { recognised } from "#shared/intake/recognised.ts";
import { FERRY, FERRY_DRAFT, ferryDraft, ferryText } from "./stories.ts";

const kindsOf = (text: string, side: "source" | "target" = "source") =>
  fromText(text, side).parts.map((part) => part.kind);

test("a Korean article in plain text is recognised part by part", () => {
  const read = fromText(ferryText, "source");
  expect(read.parts.map(({ kind, text }) => [kind, text])).toEqual([
    ["headline", FERRY.headline],
    ["standfirst", FERRY.standfirst],
    ["byline", FERRY.byline],
    ["body", FERRY.first],
    ["caption", FERRY.caption],
    ["body", FERRY.second],
    ["subheading", FERRY.subheading],
    ["body", FERRY.third],
    ["subheading", FERRY.marked],
    ["body", FERRY.fourth],
    ["note", FERRY.note],
  ]);
  expect(read).toMatchObject({ leftOut: [], warnings: [], images: [] });
  expect(recognised.parse(read)).toEqual(read);
});

test("an English draft is recognised part by part", () => {
  expect(fromText(ferryDraft, "target").parts.map(({ kind, text }) => [kind, text])).toEqual([
    ["headline", FERRY_DRAFT.headline],
    ["standfirst", FERRY_DRAFT.standfirst],
    ["byline", FERRY_DRAFT.byline],
    ["body", FERRY_DRAFT.first],
    ["caption", FERRY_DRAFT.caption],
    ["body", FERRY_DRAFT.second],
    ["subheading", FERRY_DRAFT.subheading],
    ["body", FERRY_DRAFT.third],
    ["note", FERRY_DRAFT.note],
  ]);
});

test.each([
  "홍길동 기자",
  "=홍길동 특파원",
  "단둥=윤가람 특파원",
  "(서울=나루통신) 홍길동 기자 =",
  "홍길동·임꺽정 기자",
  "홍길동 선임기자 gildong@naru.example",
  "글·사진 홍길동",
  "서울 홍길동 기자",
  "gildong@naru.example",
  "By Hong Gil-dong",
  "By Hong Gil-dong and Yoon Ga-ram",
  "Hong Gil-dong, Staff Reporter",
])("%s is a byline", (line) => expect(isByline(line)).toBe(true));

test.each([
  "세상을 바꾼 기자",
  "홍길동 기자는 현장에서 이렇게 말했다.",
  "그는 나루통신 기자였다.",
  "By the end of the year the ferry had stopped.",
  "By noon the ice was gone",
  "문의: desk@naru.example",
])("%s is no byline", (line) => expect(isByline(line)).toBe(false));

test.each([
  "▲ 나루터의 아침",
  "사진=나루통신",
  "[사진] 강을 건너는 배",
  "강을 건너는 배. / 사진 홍길동",
  "(자료사진=나루통신)",
  "Photo by Yoon Ga-ram",
  "[사진 1] 강을 건너는 배",
  "사진 1. 강을 건너는 배",
  "【사진】 강을 건너는 배",
  "사진출처: 나루통신",
  "나루터의 아침이 밝았다. 사진=나루통신",
  "나루터의 아침이 밝았다. [나루통신 제공]",
  "나루터의 아침이 밝았다. ⓒ나루통신",
  "(Photo: Naru)",
  "[Photo] The ferry at dawn.",
  "Photo courtesy of Naru",
  "The ferry at dawn. (Photo courtesy of Naru)",
  "The ferry at dawn. Photo: Yoon Ga-ram",
  "The ferry at dawn. (Naru photo)",
])("%s is a caption or a credit", (line) => expect(isCaption(line)).toBe(true));

test.each([
  "사진은 말이 없었다.",
  "그는 국경에서 찍은 사진 두 장을 내밀었다.",
  "유엔은 올해도 식량을 보냈다. 정부가 한 일은 창고 제공",
  "She showed us a photo by a friend.",
  "Photos were shown at the market: nobody believed them.",
  "ⓒ 나루통신 무단 전재 금지",
])("%s is no caption", (line) => expect(isCaption(line)).toBe(false));

test.each(["[사진]", "▲", "사진="])("what stands below %s alone is its caption where it is short", (mark) => {
  const around = (below: string) =>
    kindsOf([FERRY.headline, FERRY.byline, FERRY.first, mark, below, FERRY.second].join("\n\n")).slice(3);
  expect(around("나루터의 아침이 밝았다.")).toEqual(["caption", "caption", "body"]);
  expect(around(`${FERRY.third} ${FERRY.fourth}`)).toEqual(["caption", "body", "body"]);
});

test("a name alone below a caption is its credit", () => {
  const kinds = kindsOf(
    `${FERRY.headline}\n\n${FERRY.first}\n\n▲ 나루터의 아침이 밝았다.\n\n사진=나루통신\n\n${FERRY.second}`,
  );
  expect(kinds).toEqual(["headline", "body", "caption", "credit", "body"]);
});

test("an appeal for tips in the middle of an article stays in the body", () => {
  expect(isNote(FERRY.note)).toBe(true);
  const middle = `${FERRY.headline}\n\n${FERRY.note}\n\n${Array.from({ length: 6 }, () => FERRY.second).join("\n\n")}`;
  expect(kindsOf(middle)).not.toContain("note");
});

test("a text without a headline says so and keeps every paragraph as body", () => {
  const read = fromText(`${FERRY.first}\n\n${FERRY.second}`, "source");
  expect(read.parts.map((part) => part.kind)).toEqual(["body", "body"]);
  expect(read.warnings).toEqual([{ code: "noHeadline", params: {} }]);
});

test("neighbouring paragraphs with bullets are a list, a quoted mail is a quotation, a dash of dialogue is neither", () => {
  const text = [
    FERRY.headline,
    FERRY.first,
    "- 쌀 한 말",
    "- 소금 두 되",
    FERRY.second,
    "> 첫 배가 뜹니다.\n> 나루터로 오십시오.",
    FERRY.third,
  ];
  expect(kindsOf(text.join("\n\n"))).toEqual([
    "headline",
    "body",
    "listitem",
    "listitem",
    "body",
    "blockquote",
    "body",
  ]);
  expect(kindsOf([FERRY.headline, FERRY.first, "- 다음에 또 오리다.", FERRY.second].join("\n\n"))).not.toContain(
    "listitem",
  );
});

test("no words are lost, whatever the kinds are guessed to be", () => {
  const read = fromText(ferryText, "source");
  expect(read.parts.map((part) => part.text).join("\n\n")).toBe(ferryText);
});
