import { describe, expect, test } from "vitest";
import { codes } from "./codes.ts";

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

  test("may stand after the end of a speech that began before, or be told of within the speech", () => {
    expect(said("배가 왔고 쌀도 왔다”고 리 씨가 말했다.", "The rice has come, too,” Ri said.")).toEqual([]);
    expect(said("“이웃들은 배가 왔다고 말한다.”", "“The boat has come, the neighbours say.”")).toEqual([]);
  });
});

test("what is warm is no guess", () => {
  expect(codes("올해 강물은 따듯하다.", "The river is warm this year.", {}, "evidence")).toEqual([]);
});
