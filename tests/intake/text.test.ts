import fc from "fast-check";
import { expect, test } from "vitest";
import { fromText } from "#shared/intake/from-text.ts";
import { IntakeRefusal } from "#shared/intake/refusal.ts";
import { works } from "#tests/support/quick.ts";
import { FERRY, ferryText } from "./stories.ts";

const refusalOf = (text: string) => {
  try {
    fromText(text, "source");
  } catch (error) {
    return error instanceof IntakeRefusal ? error : undefined;
  }
  return undefined;
};

test("blank lines separate paragraphs, and a line of ideographic spaces is blank too", () => {
  const read = fromText("제목 한 줄\r\n\r\n첫 문단은\r\n두 줄이다.\r\n\u3000\u3000\r\n둘째 문단이다.", "source");
  expect(read.parts.map((part) => part.text)).toEqual(["제목 한 줄", "첫 문단은\n두 줄이다.", "둘째 문단이다."]);
  expect(read.warnings).toContainEqual({ code: "lineEndsInParagraphs", params: { count: 1 } });
});

test("line ends separate paragraphs where there are no blank lines", () => {
  expect(fromText("제목 한 줄\n첫 문단이다.\n둘째 문단이다.", "source").parts).toHaveLength(3);
});

test("line ends separate paragraphs where they close sentences and blank lines are few", () => {
  const lines = ["얼음이 두꺼워졌다.", "배는 뭍에 올랐다.", "작은 제목", "“봄에 다시 온다.”", "사공이 말했다."];
  expect(fromText(`압록강에 첫얼음\n\n${lines.join("\n")}`, "source").parts).toHaveLength(6);
});

test("a text that is broken to a width keeps its paragraphs, however few they are", () => {
  const lines = [
    "나룻배는 얼음이 두꺼워진",
    "뒤로 뭍에 올랐다. 사공은",
    "봄을 기다린다고",
    "말했다. 장은 그대로",
    "선다.",
  ];
  expect(fromText(`압록강에 첫얼음\n\n${lines.join("\n")}`, "source").parts).toHaveLength(2);
});

test("NUL and control characters are taken out, and it is said how many", () => {
  const read = fromText("나루\0터에 \x07배가\x1b 떴다.\x0b그리고 \uD800떠났다.", "source");
  expect(read.parts.map((part) => part.text)).toEqual(["나루터에 배가 떴다.", "그리고 떠났다."]);
  expect(read.warnings).toContainEqual({ code: "controlCharactersRemoved", params: { count: 4 } });
});

test("text in NFD is composed, and it is said", () => {
  const read = fromText(ferryText.normalize("NFD"), "source");
  expect(read.parts.map((part) => part.text).join("\n\n")).toBe(ferryText);
  expect(read.warnings.map(({ code }) => code)).toEqual(["composed"]);
});

test.each([
  ["emoji", "나룻배 🛶와 사공 👩🏽‍🌾, 깃발 🇰🇷"],
  ["hanja, with the compatibility forms that have a reading of their own", "나루 津과 즐길 樂(\uF914), 물 水"],
  ["half-width jamo", "ﾡﾢﾤ ￂￃ 나루"],
  ["direction marks and right-to-left letters", "나루 \u200F\u05E0\u05D4\u05E8\u200E 강 \u2067عبّارة\u2069"],
  ["zero-width joiners", "a\u200Db"],
  ["compatibility jamo", "ㅋㅋㅋ ㅠㅠ"],
])("%s are kept to the letter", (_what, text) => {
  const read = fromText(`${FERRY.headline}\n\n${text}`, "source");
  expect(read.parts.at(-1)?.text).toBe(text);
  expect(read.warnings).toEqual([]);
});

test.each(["", "  \n\u3000\n\t", "\0\0", "\uFEFF"])("a paste without words is refused", (text) => {
  expect(refusalOf(text)?.code).toBe("empty");
});

test("2 MB of text are taken, and a byte more is refused with the limit named", () => {
  const paragraphs = [
    ...Array.from({ length: 1_000 }, () => "나".repeat(699)),
    "a".repeat(2 * 1_024 * 1_024 - 2_097_000),
  ];
  expect(fromText(paragraphs.join("\n\n"), "source").parts).toHaveLength(1_001);
  const refused = refusalOf([...paragraphs, "a"].join("\n\n"));
  expect(refused).toMatchObject({ code: "too-large", message: expect.stringContaining("2 MB") });
});

test("2,000 paragraphs are taken; one more is refused and the first one too many is named", () => {
  const paragraphs = Array.from({ length: 2_000 }, (_, index) => `${index + 1}번째 배가 떴다.`);
  expect(fromText(paragraphs.join("\n\n"), "source").parts).toHaveLength(2_000);
  const refused = refusalOf([...paragraphs, "마지막 배는 뜨지 못했다."].join("\n\n"));
  expect(refused?.code).toBe("too-many-paragraphs");
  expect(refused?.message).toContain("2001");
  expect(refused?.message).toContain("마지막 배는 뜨지 못했다.");
});

test("a paragraph of 50,000 characters is taken; a longer one is refused and named", () => {
  const long = `${"강".repeat(49_999)}.`;
  expect(fromText(`제목\n\n${long}`, "source").parts[1]?.text).toBe(long);
  expect(refusalOf(`제목\n\n${long}물`)).toMatchObject({
    code: "paragraph-too-long",
    params: { number: 2, length: 50_001 },
  });
});

test("any text at all is read or refused, and no visible character of it is lost", () => {
  const visible = (text: string) => text.normalize("NFC").replace(/[\s\p{Cc}\p{Cs}\uFEFF\uFFFE\uFFFF>*•·∙◦-]/gu, "");
  const anyText = fc.string({
    unit: fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      fc.constantFrom("\n", "\n\n", "가", "▲", "> ", "- "),
    ),
  });
  fc.assert(
    fc.property(anyText, (text) => {
      if (refusalOf(text)?.code === "empty") return visible(text) === "";
      return (
        visible(
          fromText(text, "source")
            .parts.map((part) => part.text)
            .join(""),
        ) === visible(text)
      );
    }),
    { numRuns: 500 },
  );
});

test("hostile lines do not hold up the desk", async () => {
  const hostile = [
    "\n \n".repeat(10_000),
    "▲".repeat(49_000),
    `By ${"A ".repeat(20_000)}`,
    "- ".repeat(20_000),
    "[".repeat(40_000),
    " ".repeat(100_000),
  ];
  const text = `제목\n\n${hostile.join("\n\n")}`;
  expect(await works(500, () => fromText(text, "source"))).toBeLessThan(500);
});
