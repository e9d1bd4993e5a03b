import { describe, expect, test } from "vitest";
import type { Kind } from "#shared/articles/kind.ts";
import { runChecks } from "#shared/checks/checks.ts";
import { quotationReaches } from "#shared/checks/quotation-reaches.ts";
import { codes } from "./codes.ts";

/** What one check finds in each paragraph of an article. */
const ofArticle = (check: string, ...paragraphs: readonly Paragraph[]) => {
  const parts = paragraphs.map(([source, target, kind = "body"]) => ({ source, target, kind }));
  const reaches = quotationReaches(parts);
  return parts.map(({ source, target, kind }, at) =>
    codes(
      source,
      target,
      {
        ...{ kind, quotationReach: reaches[at] },
        ...{ before: parts[at - 1]?.target, after: parts[at + 1]?.target },
        ...{ beforeSource: parts[at - 1]?.source, afterSource: parts[at + 1]?.source },
      },
      check,
    ),
  );
};
type Paragraph = readonly [source: string, target: string, kind?: Kind];

const HUNGRY = ["리 씨는 “우리는 늘 배가 고팠다.", "Ri said: “We were always hungry."] as const;
const CROSSED = ["그래서 밤에 강을 건넜다”고 말했다.", "“So we crossed the river at night,” she said."] as const;
const LEFT = ["배는 아침에 떠났다.", "The boat left in the morning."] as const;

describe("negation", () => {
  test("a denial in the endings of speech; whether or not denies nothing", () => {
    expect(codes("내가 하려던 일이 아닙니다.", "That is not what I meant to do.", {}, "negation")).toEqual([]);
    expect(codes("내가 하려던 일이 아닙니다.", "That is what I meant to do.", {}, "negation")).toEqual([
      "warning negation-lost",
    ]);
    expect(codes("배를 띄울지 말지를 정한다.", "They decide whether to sail.", {}, "negation")).toEqual([]);
    expect(codes("배를 타지 마.", "Don't board the boat.", {}, "negation")).toEqual([]);
    expect(codes("갈리아니 씨가 과테말라에 갔다.", "Galliani went to Guatemala.", {}, "negation")).toEqual([]);
    expect(codes("우리만 낼 게 아니라 모두가 내야 한다.", "All have to pay.", {}, "negation")).toEqual([]);
    expect(
      codes(
        "돈을 내지 않거나 배를 주지 않으면 못 간다.",
        "Unless he pays or gives a boat he can't go.",
        {},
        "negation",
      ),
    ).toEqual([]);
    expect(codes("배를 젓기가 힘이 든다.", "Rowing is not easy.", {}, "negation")).toEqual([]);
    expect(codes("배는 안 떠난다.", "The boat doesn't leave.", {}, "negation")).toEqual([]);
    expect(codes("배가 언제 뜨는지 말했다.", "They said when the boat leaves.", {}, "negation")).toEqual([]);
    expect(codes("노를 잘못 저었다.", "They rowed the wrong way.", {}, "negation")).toEqual([]);
    expect(codes("강에 가지 않을래?", "Would you like to go to the river?", {}, "negation")).toEqual([]);
    expect(codes("배가 떠났지?", "The boat has left, hasn't it?", {}, "negation")).toEqual([]);
    expect(codes("단속 덕에 밀수가 일어나지 않았다.", "The patrols averted smuggling.", {}, "negation")).toEqual([]);
  });
});

describe("quotation marks", () => {
  const marksIn = (...paragraphs: readonly Paragraph[]) => ofArticle("quotation-marks", ...paragraphs);

  test("a keyboard with one mark alone is understood", () => {
    expect(codes("그는 “가자”고 했다.", "He said ”go on” to the others.")).toEqual([]);
    expect(codes("그는 “가자”고 했다.", "He said ”go on to the others.")).toEqual(["warning quotation-unclosed"]);
  });

  const inArticle = { before: "", after: "He left." };

  test("a mark without its partner is an error in an article, a warning in a piece cut out of one", () => {
    expect(codes("그가 왔다.", "“He came.", inArticle)).toEqual(["error quotation-unclosed"]);
    expect(codes("그가 왔다.", "He came,” she said.", inArticle)).toEqual(["error quotation-unclosed"]);
    expect(codes("그가 왔다.", 'He came," she said.')).toEqual(["warning quotation-unclosed"]);
    expect(codes("그가 왔다.", '"He came.')).toEqual(["note quotation-unclosed"]);
    expect(codes("“그가 왔다.", "“He came.")).toEqual([]);
    const closed = "그는 “배가 왔다”고 말했다.";
    expect(codes(closed, "“The boat has come.", {}, "quotation-marks")).toEqual(["note quotation-unclosed"]);
    expect(codes(closed, "“The boat has come, he said.", {}, "quotation-marks")).toEqual([
      "warning quotation-unclosed",
    ]);
    expect(codes(closed, "“The boat has come.", inArticle, "quotation-marks")).toEqual(["error quotation-unclosed"]);
  });

  test("a mark that closes may belong to a quotation of the piece before", () => {
    const of = (source: string, english: string) => codes(source, english, {}, "quotation-marks");
    expect(of("주민들은 강을 건넜다.", '" Residents crossed the river.')).toEqual(["note quotation-unclosed"]);
    expect(of("주민들은 강을 건넜다.", 'Residents crossed the river."')).toEqual(["note quotation-unclosed"]);
    expect(of("주민들은 “강을 건너야 산다”고 했다.", 'Residents must cross the river."')).toEqual([
      "warning quotation-unclosed",
    ]);
    expect(of("주민들은 강을 건넜다.", 'Residents "crossed" the river."')).toEqual(["warning quotation-unclosed"]);
    expect(codes("주민들은 강을 건넜다.", 'Residents crossed the river."', inArticle, "quotation-marks")).toEqual([
      "error quotation-unclosed",
    ]);
  });

  test("a quotation over several paragraphs opens in each and closes once", () => {
    expect(codes("그가 왔다.", "“He came.", { before: "", after: "“And he left,” she said." })).toEqual([]);
    expect(codes("그가 왔다.", "“He came.\n\n“And he left,” she said.", inArticle)).toEqual([]);
  });

  test("in each of its paragraphs a quotation that goes on is right, however many there are", () => {
    const grass = ["풀을 뜯어 먹었고 나무껍질도 벗겼다.", "“We ate grass and peeled the bark off trees."] as const;
    expect(marksIn(LEFT, HUNGRY, grass, grass, CROSSED, LEFT).flat()).toEqual([]);
    const told = ["“풀도 먹었다”며 “껍질도 벗겼다.", "“We ate grass,” she said. “We peeled trees."] as const;
    expect(marksIn(HUNGRY, told, CROSSED).flat()).toEqual([]);
  });

  test("one that nothing takes up is told where it should have been closed", () => {
    const unclosed = ["그래서 강을 건넜다”고 말했다.", "“So we crossed the river, she said."] as const;
    expect(marksIn(HUNGRY, unclosed, LEFT)).toEqual([[], ["error quotation-unclosed"], []]);
    expect(marksIn(HUNGRY, LEFT, CROSSED)).toEqual([["error quotation-unclosed"], [], []]);
    expect(marksIn(LEFT, HUNGRY)).toEqual([[], ["error quotation-unclosed"]]);
    const other = ["김 씨는 “배가 없다”고 했다.", "Kim said, “There is no boat.”"] as const;
    expect(marksIn(HUNGRY, other)).toEqual([["error quotation-unclosed"], []]);
  });

  test("a few quoted words are closed in their sentence, whatever the next paragraph opens with", () => {
    const words = (english: string) => ["리 씨는 나루가 “꽁꽁 얼어붙었다”고 말했다.", english] as const;
    const unclosed = [["error quotation-unclosed"], []];
    expect(marksIn(words("Ri said that the landing was “frozen over."), CROSSED)).toEqual(unclosed);
    expect(marksIn(words("Ri said that the landing was “frozen over.”"), CROSSED).flat()).toEqual([]);
    expect(marksIn(words("Ri said: “the landing is frozen over."), CROSSED).flat()).toEqual([]);
    expect(marksIn(words("Ri said of it: “It is frozen over."), CROSSED).flat()).toEqual([]);
    expect(marksIn(words("Ri said that “we were frozen. Nobody came."), CROSSED).flat()).toEqual([]);
    expect(marksIn(HUNGRY, ["얼어붙었다.", "“and frozen over it was."], CROSSED).flat()).toEqual([]);
    expect(marksIn(words("Ri said the landing was “frozen"), ["얼었다.", "over,” and left."])).toEqual([
      [],
      ["warning quotation-unopened"],
    ]);
  });

  test("a paragraph that goes on with a quotation opens with a mark, which is offered; the one before is right", () => {
    const bare = ["그래서 밤에 강을 건넜다”고 말했다.", "So we crossed the river at night,” she said."] as const;
    expect(marksIn(LEFT, HUNGRY, bare, LEFT)).toEqual([[], [], ["warning quotation-unopened"], []]);
    const between = ["풀도 먹었다.", "We ate grass."] as const;
    expect(marksIn(HUNGRY, between, bare)).toEqual([
      [],
      ["warning quotation-unopened"],
      ["warning quotation-unopened"],
    ]);
    expect(marksIn(LEFT, bare)).toEqual([[], ["error quotation-unclosed"]]);
    const told = ["풀도 먹었다”고 말했다. “강을 건넜다.", "We ate grass,” she said. “We crossed."] as const;
    expect(marksIn(HUNGRY, told, CROSSED)).toEqual([[], ["warning quotation-unopened"], []]);
    expect(marksIn(HUNGRY, ["강을 건넜다”고 했다.", "We went,” she said.” He nodded."])).toEqual([
      [],
      ["warning quotation-unopened", "error quotation-unclosed"],
    ]);
  });

  test("in one paragraph of the Korean and two of the English it is no other", () => {
    const source = "리 씨는 “늘 배가 고팠다. 그래서 강을 건넜다”고 말했다.";
    const [finding] = runChecks(
      { source, target: "Ri said: “We were hungry.\n\nSo we crossed the river.”" },
      { before: "", after: "" },
      { only: ["quotation-marks"] },
    );
    expect(finding).toMatchObject({ code: "quotation-unopened", suggestion: { text: "“So" } });
  });

  test("a line of verse is no paragraph: it goes on without a mark of its own", () => {
    const source = "그는 “강은 넓고\n배는 작은데\n기다리는 이 없네”라고 읊었다.";
    const verse = (last: string) =>
      marksIn([source, `He recited: “The river is wide,\nthe boat is small,\n${last}`], LEFT)[0];
    expect(verse("and no one waits.”")).toEqual([]);
    expect(verse("and no one waits.")).toEqual(["error quotation-unclosed"]);
    expect(verse("and no one waits,” he read.” He left.")).toEqual(["error quotation-unclosed"]);
    expect(marksIn(HUNGRY, [source, "The river is wide,\nand no one waits.”"])).toEqual([
      [],
      ["warning quotation-unopened"],
    ]);
  });

  test("the mark that is offered is of the kind that stands around", () => {
    const offered = (before: string, target: string) =>
      runChecks({ source: "강을 건넜다”고 했다.", target }, { before, after: "" }, { only: ["quotation-marks"] })[0]
        ?.suggestion?.text;
    expect(offered("“We were hungry.", "So we went,” she said.")).toBe("“So");
    expect(offered('"We were hungry.', 'So we went," she said.')).toBe('"So');
  });

  test("it goes on past a caption and a paragraph that is left out, and not from a headline", () => {
    const caption = ["나루의 아침", "Morning at the landing", "caption"] as const;
    expect(marksIn(HUNGRY, caption, CROSSED).flat()).toEqual([]);
    expect(marksIn(HUNGRY, ["풀도 먹었다.", ""], CROSSED).flat()).toEqual([]);
    const speech = ["“배가 왔다”고 리 씨가 말했다.", "“The boat has come,” Ri said."] as const;
    expect(marksIn(["“배가 왔다”", "“The boat has come", "headline"], speech)).toEqual([
      ["error quotation-unclosed"],
      [],
    ]);
    expect(marksIn(["나루의 “아침", "Morning at “the landing", "caption"], speech)).toEqual([
      ["error quotation-unclosed"],
      [],
    ]);
  });

  test("while the next paragraph is not written its Korean says whether the quotation goes on there", () => {
    expect(marksIn(HUNGRY, ["그래서 강을 건넜다”고 말했다.", ""])[0]).toEqual(["warning quotation-unclosed"]);
    const closed = ["리 씨는 “우리는 늘 배가 고팠다.”", "Ri said: “We were always hungry."] as const;
    expect(marksIn(closed, ["“그래서 강을 건넜다”고 말했다.", ""])[0]).toEqual(["warning quotation-unclosed"]);
    expect(marksIn(closed, ["배는 떠났다.", ""])[0]).toEqual(["error quotation-unclosed"]);
  });

  test("nesting, apostrophes and inches are right, opening twice is not", () => {
    expect(codes("그가 왔다.", "“She said ‘yes’ to the ’n’ word,” he's told.", inArticle)).toEqual([]);
    expect(codes("그가 왔다.", 'A 10" screen.', inArticle)).toEqual([]);
    expect(codes("그가 왔다.", "“He came, “he left,” she said.", inArticle)).toEqual(["error quotation-reopened"]);
  });

  test("what the Korean quotes at length is quoted in English", () => {
    const source = "그는 “올해는 쌀이 한 톨도 없다”고 말했다.";
    expect(codes(source, "There is no rice at all this year, he said.", {}, "quotation-marks")).toEqual([
      "warning quotation-dropped",
    ]);
    expect(codes(source, "“There is no rice at all this year,” he said.")).toEqual([]);
    expect(codes(source, "'There isn't any rice at all this year,' he said.")).toEqual([]);
    expect(codes("그는 ‘총화’에 갔다.", "He went to the session.")).toEqual([]);
    // What stands between two quoted words is not quoted.
    expect(codes('"총화"를 마친 뒤 모두가 다시 "총화"를 했다.', "After a session all held another session.")).toEqual(
      [],
    );
  });

  test("the North's money does not name the North", () => {
    expect(codes("쌀 1kg은 6천 원이다.", "A kilogram of rice costs 6,000 North Korean won.", {}, "countries")).toEqual(
      [],
    );
    expect(codes("쌀이 비싸다.", "Rice is dear in North Korea.", {}, "countries")).toEqual(["note country-added"]);
  });

  test("speech reported in other words is only noted, speech that lost its marks is not speech reported", () => {
    const source = "리 씨는 “올해는 쌀이 한 톨도 없다”고 월요일 말했다.";
    const of = (english: string) => codes(source, english, {}, "quotation-marks");
    expect(of("Ri said Monday that there was no rice at all.")).toEqual(["note quotation-reported"]);
    expect(of("Ri told the paper the rice had gone and none was left.")).toEqual(["note quotation-reported"]);
    expect(of("Ri, a ferryman at the landing, said there was no rice at all.")).toEqual(["note quotation-reported"]);
    expect(of("There was no rice at all this year, Ri said Monday.")).toEqual(["note quotation-reported"]);
    expect(of("There is no rice at all this year, Ri said Monday.")).toEqual(["warning quotation-dropped"]);
    expect(of("There was no rice! All we had was gone, Ri said Monday.")).toEqual(["warning quotation-dropped"]);
    expect(of("Ri said that we have no rice at all this year.")).toEqual(["warning quotation-dropped"]);
  });
});

describe("who says it", () => {
  const said = (source: string, target: string) => codes(source, target, {}, "attribution");

  test("is lost with its verb, also where the verb stands within what is quoted", () => {
    const korean = "“배가 왔다”고 리 씨가 말했다.";
    expect(said(korean, "The boat has come.")).toEqual(["warning attribution-lost"]);
    expect(said(korean, "“The boat, she said, has come,” and so it was.")).toEqual(["warning attribution-lost"]);
  });

  test("of a paragraph that is nothing but speech may stand in the one before, where that is not at hand", () => {
    const korean = "“배가 왔다”고 리 씨가 말했다.";
    const speech = "“The boat has come.”";
    const among = (before: string) => codes(korean, speech, { before, after: "" }, "attribution");
    expect(said(korean, speech)).toEqual(["note attribution-near"]);
    expect(among("Ri said more.")).toEqual(["note attribution-near"]);
    expect(among("Ri went home.")).toEqual(["warning attribution-lost"]);
  });

  test("of a quotation that goes on over several paragraphs is said where it begins", () => {
    const grass = ["풀을 뜯어 먹었고 나무껍질도 벗겼다.", "“We ate grass and peeled the bark off trees."] as const;
    const end = ["그래서 밤에 강을 건넜다”고 말했다.", "“So we crossed the river at night.”"] as const;
    expect(ofArticle("attribution", HUNGRY, grass, grass, end).flat()).toEqual(["note attribution-near"]);
    const own = ["“그래서 밤에 강을 건넜다”고 말했다.", "“So we crossed the river at night.”"] as const;
    expect(ofArticle("attribution", HUNGRY, LEFT, LEFT, own).flat()).toEqual(["warning attribution-lost"]);
    const bare = ["“우리는 늘 배가 고팠다.", "“We were always hungry."] as const;
    expect(ofArticle("attribution", LEFT, bare, grass, end).flat()).toEqual(["warning attribution-lost"]);
  });

  test("may stand after the end of a speech that began before, or be told of within the speech", () => {
    expect(said("배가 왔고 쌀도 왔다”고 리 씨가 말했다.", "The rice has come, too,” Ri said.")).toEqual([]);
    expect(said("“이웃들은 배가 왔다고 말한다.”", "“The boat has come, the neighbours say.”")).toEqual([]);
  });
});

test("what is warm is no guess", () => {
  expect(codes("올해 강물은 따듯하다.", "The river is warm this year.", {}, "evidence")).toEqual([]);
});
