import { describe, expect, test } from "vitest";
import { runArticleChecks } from "#shared/checks/article-checks.ts";
import { englishWords } from "#shared/checks/english-words.ts";
import { codes } from "./codes.ts";

describe("what English must not add about people without a name", () => {
  const source = "양강도의 한 소식통은 최근 40대 주민이 쌀을 못 구했다고 전했다.";
  test.each([
    ["He said a resident in their 40s recently could not find rice.", "gender-added"],
    ["Sources said a resident in their 40s recently could not find rice.", "sources-added"],
    ["The source in Hyesan said a resident in their 40s recently could not find rice.", "place-added"],
    ["The source said a 45-year-old resident recently could not find rice.", "age-added"],
    ["The source said a resident in their 40s could not find rice on Tuesday.", "time-added"],
    ["The source said a manager in their 40s recently could not find rice.", "rank-added"],
  ])("“%s” is %s, an error in a restricted article", (target, code) => {
    expect(codes(source, target, {}, "specificity")).toEqual([`warning ${code}`]);
    expect(codes(source, target, { restricted: true }, "specificity")).toEqual([`error ${code}`]);
  });

  test("what the Korean says, here or before, may be said", () => {
    const target = "She said the source in Hyesan was tired.";
    const earlierSource = "혜산시의 한 여성 주민이 나루에 나왔다.";
    expect(codes("한 소식통은 지쳤다고 전했다.", target, { earlierSource }, "specificity")).toEqual([]);
    expect(codes("김정은 위원장은 왔다.", "He came.", {}, "specificity")).toEqual([]);
  });

  test("a name in an earlier paragraph, or a reporter's in this one, excuses no gender", () => {
    const earlierSource = "수남의 봄\n한서윤 기자\n김정은 국무위원장이 시장을 찾았다.";
    const source = "한 주민은 배가 고프다고 말했다.";
    expect(codes(source, "A resident said she was hungry.", { earlierSource }, "specificity")).toEqual([
      "warning gender-added",
    ]);
    expect(codes(`한서윤 기자에게 ${source}`, "He was hungry.", {}, "specificity")).toEqual(["warning gender-added"]);
  });

  test("beside a name in the same paragraph it is a note: it may be said of that one", () => {
    const source = "한 주민은 김정은 위원장을 보았다고 말했다.";
    const said = (restricted: boolean) => codes(source, "A resident said he saw Kim Jong Un.", { restricted });
    expect(said(false)).toContain("note gender-added");
    expect(said(true)).toContain("warning gender-added");
  });
});

describe("beside the body", () => {
  const told = {
    source: "양강도의 한 소식통은 최근 40대 주민 김모 씨가 쌀을 못 구했다고 전했다.",
    target: "A source in Ryanggang province said a resident in their 40s, surnamed Kim, recently could not find rice.",
    kind: "body",
  };
  const beside = (kind: string, target: string, source = "쌀이 없다") =>
    runArticleChecks([{ source, target, kind }, told], { english: englishWords() })[0] ?? [];

  test.each([
    ["headline", "Woman goes without rice", "beyond-gender", "Person goes without rice"],
    ["caption", "The source and his bowl", "beyond-gender", "The source and their bowl"],
    ["standfirst", "Two sources tell of empty shelves", "beyond-sources", "A source tell of empty shelves"],
    ["alttext", "An empty market in Hyesan", "beyond-place", "An empty market"],
    ["standfirst", "A manager tells of empty shelves", "beyond-rank", "An official tells of empty shelves"],
    ["caption", "An 80-year-old resident waits", "beyond-age", "A resident waits"],
    ["subheading", "Nothing to buy on Tuesday", "beyond-time", "Nothing to buy"],
    ["headline", "Their mother went without", "beyond-relation", "Their relative went without"],
    ["alttext", "Kim Cheol-su waits", "beyond-name", "a person surnamed Kim waits"],
  ])("%s “%s” is %s, with a mend", (kind, target, code, mended) => {
    const [finding, ...more] = beside(kind, target);
    expect([finding?.code, more]).toEqual([code, []]);
    const { range: [from, to] = [0, 0], text = "" } = finding?.suggestion ?? {};
    expect(target.slice(0, from) + text + target.slice(to)).toBe(mended);
  });

  test("nothing is said of what the body says too, of who is named, or of who took the picture", () => {
    expect(beside("headline", "A resident in their 40s, surnamed Kim, finds no rice in Ryanggang province")).toEqual(
      [],
    );
    expect(beside("headline", "He sends rice", "김정은 위원장, 쌀을 보내다")).toEqual([]);
    expect(beside("credit", "Photo: a woman of the desk")).toEqual([]);
  });
});
