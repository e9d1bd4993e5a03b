import { expect, test } from "vitest";
import { sourceChanges } from "#shared/history/source-change.ts";

const text = "혜산시의 한 주민은 “쌀 1kg이 6천 원”이라고 말했다. 장마당에는 사람이 많지 않았다.";

test.each([
  ["a figure", "“쌀 1kg이 6만 원”", ["figure", "quotation"]],
  ["the same figure written in digits", "“쌀 1kg이 6,000원”", ["quotation"]],
])("%s inside a quotation", (_, quotation, changes) => {
  expect(sourceChanges(text, text.replace("“쌀 1kg이 6천 원”", quotation))).toEqual(changes);
});

test("3만 became 30만: a figure, and nothing else", () => {
  expect(sourceChanges("석탄 1톤은 3만 원이다.", "석탄 1톤은 30만 원이다.")).toEqual(["figure"]);
});

test("another town, another person, another Latin name", () => {
  expect(sourceChanges(text, text.replace("혜산시", "회령시"))).toEqual(["name"]);
  expect(sourceChanges("김철수 씨가 왔다.", "김영수 씨가 왔다.")).toEqual(["name"]);
  expect(sourceChanges("단체 Naru가 밝혔다.", "단체 Nuri가 밝혔다.")).toEqual(["name"]);
});

test("a sentence came, and went", () => {
  const longer = `${text} 보안원들은 아침부터 입구를 지켰다.`;
  expect(sourceChanges(text, longer)).toEqual(["sentence-added"]);
  expect(sourceChanges(longer, text)).toEqual(["sentence-removed"]);
});

test("words inside the quotation are weightier than words outside", () => {
  expect(sourceChanges(text, text.replace("쌀 1kg이", "강냉이 1kg이"))).toEqual(["quotation"]);
  expect(sourceChanges(text, text.replace("많지 않았다", "드물었다"))).toEqual(["wording"]);
});

test("commas and spaces are punctuation; what no reader sees is no change", () => {
  expect(sourceChanges(text, text.replace("주민은 ", "주민은, "))).toEqual(["punctuation"]);
  expect(sourceChanges(text, text.replace("장마당에는 사람이", "장마당에는사람이"))).toEqual(["punctuation"]);
  expect(sourceChanges(text, text.normalize("NFD").replaceAll(" ", " "))).toEqual([]);
});

test("marks of quotation put around words make a quotation of them", () => {
  expect(sourceChanges("그는 힘들다고 말했다.", "그는 “힘들다”고 말했다.")).toEqual(["quotation"]);
});
