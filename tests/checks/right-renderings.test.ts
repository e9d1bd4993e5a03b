import { describe, expect, test } from "vitest";
import { codes } from "./codes.ts";

/** Korean, its right English, and English that is wrong in what the check looks for. */
type Row = readonly [korean: string, right: string, wrong?: string];

function hold(check: string, rows: readonly Row[]) {
  for (const [korean, right, wrong] of rows) {
    test(korean, () => {
      const graver = (target: string) => codes(korean, target, {}, check).filter((code) => !code.startsWith("note"));
      expect(graver(right)).toEqual([]);
      if (wrong) expect(graver(wrong)).not.toEqual([]);
    });
  }
}

describe("figures that English tells in other words", () => {
  hold("figures-missing", [
    ["그곳은 역에서 차로 30분 거리다.", "It is half an hour's drive from the station.", "It is an hour's drive."],
    ["회의는 15분 동안 이어졌다.", "The meeting lasted a quarter of an hour.", "The meeting lasted half an hour."],
    ["회의는 45분 동안 이어졌다.", "The meeting lasted three-quarters of an hour.", "The meeting lasted a while."],
    ["오후 3시 15분에 끝났다.", "It ended at a quarter past three.", "It ended at half past three."],
    ["공사는 1년 6개월 걸렸다.", "The work took a year and a half.", "The work took a year."],
    ["공사는 1년 6개월 걸렸다.", "The work took one year and a half."],
    ["공사는 2년 6개월 걸렸다.", "The work took two years and a half.", "The work took two years."],
    ["생산량이 4분의 1 줄어 30톤이 됐다.", "Output fell by a quarter to 30 tons."],
    ["생산량이 4분의 1 줄어 3톤이 됐다.", "Output fell a quarter to three tons."],
    ["공사는 18개월 걸렸다.", "The work took a year and a half.", "The work took two years."],
    ["1시간 30분 동안 걸었다.", "They walked for 90 minutes.", "They walked for 70 minutes."],
    ["키가 180cm이다.", "She is 5 feet 11 inches tall.", "She is 4 feet 11 inches tall."],
    ["생산량이 절반으로 줄었다.", "Output was halved.", "Output fell."],
    ["3명 중 2명꼴로 찬성했다.", "Two-thirds were in favor.", "One-third was in favor."],
    ["10가구 가운데 3가구가 굶었다.", "Thirty percent of the households went hungry.", "Sixty percent went hungry."],
    ["쌍둥이 2명이 태어났다.", "Twins were born.", "Triplets were born."],
    ["쌀 10근을 샀다.", "They bought six kilograms of rice.", "They bought 10 kilograms of rice."],
    ["감자 10근을 샀다.", "They bought four kilograms of potatoes."],
    ["땅 100평을 빌렸다.", "They rented 330 square meters of land.", "They rented 100 square meters of land."],
    ["넓이는 100m²다.", "It covers 100 square meters.", "It covers 10 square meters."],
    ["넓이는 100제곱m다.", "It covers 100 square meters."],
    ["넓이는 100평방킬로다.", "It covers 100 square kilometers.", "It covers 100 square meters."],
    ["넓이는 975m²다.", "It is a 10,500-square-foot hall.", "It is a 20,500-square-foot hall."],
    ["규모는 약 220조원이다.", "It is about 220 trillion won.", "It is about 220 billion won."],
    ["헌법 9조를 고친다.", "They amend Article 9.", "They amend Article 6."],
    ["조약 9조를 고친다.", "They amend Article 9 of the treaty."],
    ["넓이는 100제곱km다.", "It covers 100 square kilometers.", "It covers 100 square miles."],
    ["4년 전 이 대회에서 우승했다.", "He won the 2004 tournament."],
    ["2004년 이 대회에서 우승했다.", "He won the tournament four years ago."],
    ["그는 15일 동안 구금됐다.", "He was held for two weeks.", "He was held for three weeks."],
    ["북한 문제로 모인 6개국은 합의했다.", "The parties agreed on the North."],
    ["3·1운동 기념식이 열렸다.", "A ceremony for the March 1 Movement was held."],
    ["5·1절에 쉬었다.", "They rested on May Day."],
    ["2·16과 4·15 명절을 맞았다.", "They marked the holidays of Feb. 16 and April 15."],
  ]);
  test("a year that is told by its distance is reckoned from the day of the article", () => {
    const found = (year: string) =>
      codes("4년 전 우승했다.", `He won in ${year}.`, { publishedAt: "2008-08-01T00:00:00Z" }, "figures-missing");
    expect(found("2004")).toEqual([]);
    expect(found("1994")).toEqual(["warning figure-changed"]);
  });
  test("a list of numbers is no day of the year", () => {
    expect(codes("2·16번 갱도가 무너졌다.", "Tunnels collapsed.", {}, "figures-missing")).toHaveLength(2);
  });
});

describe("sums in their currency", () => {
  hold("currencies", [
    ["배는 22억€다.", "The ship costs €2.2 billion.", "The ship costs $2.2 billion."],
    ["쌀값은 6달러 올라 20달러다.", "Rice rose $6 to $20.", "Rice rose €6 to $20."],
    ["쌀값은 20달러다.", "Rice costs $20 (about €18).", "Rice costs €20, and beans are dear."],
    ["쌀값은 20달러다.", "Rice costs $20, or 18 euros.", "Rice costs $20. Beans cost 18 euros."],
  ]);
});

describe("denials that English says outright", () => {
  hold("negation", [
    ["홍수 위험이 없는 곳도 있다.", "Some places are out of flood danger.", "Some places are in danger of floods."],
    ["아이들은 이제 위험하지 않다.", "The children are out of harm’s way.", "The children are in harm’s way."],
    ["주민들은 그를 잊지 않았다.", "Residents kept his memory alive.", "Residents put his name away."],
    ["입장료를 받지 않는다.", "Admission is charged to nobody.", "Admission is charged."],
    ["돈이 들지 않는 방법이다.", "The method is free.", "The method costs money."],
    ["경찰은 아직 범인을 잡지 못했다.", "The culprit is still at large.", "Police have caught the culprit."],
    ["선거가 얼마 남지 않았다.", "The election is just around the corner."],
    ["식량이 충분하지 않다.", "Food is in short supply.", "There is enough food."],
    ["공장은 가동되지 않고 있다.", "The factory stands idle.", "The factory is running."],
    ["그는 아무 말도 하지 않았다.", "He kept silent.", "He spoke."],
    ["그의 말은 사실이 아니었다.", "What he said turned out to be a lie.", "What he said turned out to be so."],
    ["기술이 없으면 살아남을 수 없다.", "Only those with skills survive.", "Those with skills survive."],
    ["국경은 아직 열리지 않았다.", "The border is still closed.", "The border is open."],
    ["비료가 제때 오지 않았다.", "The fertilizer came late.", "The fertilizer came."],
    ["이 지역은 외부인이 들어갈 수 없다.", "The area is off limits to outsiders.", "Outsiders may enter the area."],
    ["이 지역은 외부인이 들어갈수 없다.", "The area is off limits to outsiders.", "Outsiders may enter the area."],
    ["더는 참을수 없다.", "Enough is enough.", "They can bear more."],
    ["돈을 갚지 못한 사람들이 달아났다.", "People in debt ran away.", "People who paid their dues ran away."],
    ["약을 구하지 못해 숨진 사람도 있다.", "Some died for want of medicine.", "Some who got medicine died."],
    ["그는 물러서지 않았다.", "He stood firm.", "He stepped back."],
    ["도로는 넉넉치 않다.", "There are not enough roads.", "There are enough roads."],
    ["나이에 상관없이 배울 수 있다.", "It does not matter how old you are; you can learn."],
    ["떠날 수밖에 없었다.", "They had no choice but to leave."],
    ["밤에는 별이 안보인다.", "There are no stars at night."],
    ["우연치 않게 나루에서 만났다.", "They met at the landing by accident."],
    ["몇 주 지나지 않아 다리가 무너졌다.", "Only weeks later the bridge fell."],
    ["이는 나만의 문제가 아니다.", "This is not just my problem."],
    ["그러면 더 좋지 않겠어요?", "Would that be better?"],
    ["눈에 띄지 않게 다녔다.", "They kept a low profile.", "They were noticed everywhere."],
    ["한 치의 오차도 없어야 한다.", "It must be exact.", "There must be an error."],
    ["허가되지 않은 약을 쓴다.", "Doctors use the drug off label.", "Doctors use the approved drug."],
    ["명부에 기록되지 않은 사람이 많다.", "Many were left off the list.", "Many are listed."],
    ["회담은 성과 없이 끝났다.", "The talks broke down.", "The talks ended in success."],
    ["주민들은 이를 의식하지 못했다.", "Residents were oblivious to it.", "Residents were aware of it."],
    ["물이 차서 갱도에서 빠져 나오지 못했다.", "Water kept them from leaving the pit.", "They left the pit by water."],
    ["개입하지 말라고 경고했다.", "He warned the council against meddling.", "He warned the council to meddle."],
    ["완벽하지 않았고 좋지도 않았다.", "It wasn't perfect, or even good.", "It was perfect, and even good."],
    ["전쟁을 원하지 않는다.", "We don´t want a war.", "We want a war."],
    ["그는 혐의를 인정하지 않는다.", "He pleads not guilty.", "He pleads guilty."],
    ["모든 곳을 뒤졌다.", "They left no stone unturned.", "They did not search all places."],
    ["무과실 퇴거를 없앤다.", "An end to no-fault evictions.", "Not an end to evictions by fault."],
    ["그들이 어디 있는지 모릅니다.", "I don't know where they are."],
    ["그는 살기 어려울 것이다.", "He is not expected to live."],
  ]);
});

describe("what became known is no hearsay", () => {
  hold("evidence", [
    ["이 사실은 뒤늦게 알려졌다.", "This came to light only later."],
    ["배가 가라앉은 것으로 알려졌다.", "It emerged that the boat had sunk.", "The boat sank."],
  ]);
});

describe("who says it", () => {
  hold("attribution", [
    [
      "다리가 곧 열린다고 3일(현지시간) 이라크 주재 하산 대사가 말했다.",
      "The bridge will open soon, Ambassador Hassan said.",
      "The bridge will open soon.",
    ],
    [
      "배가 돌아왔다고 현지 언론이 3일(현지시간) 보도했다.",
      "The boat is back, local media reported.",
      "The boat is back.",
    ],
    ["“배가 돌아왔다.” 그가 내게 말했다.", "“The boat is back,” he told me.", "The boat is back."],
    ["중재안에 따르면 그는 자리를 지킨다.", "Under the deal he keeps his seat.", "He keeps his seat."],
    ["경찰에 따르면 배가 돌아왔다.", "The boat is back, police said.", "The boat is back under the bridge."],
    [
      "환자가 1200명에 이른다고 당국이 밝혔다.",
      "Officials said 1,200 in the states are ill.",
      "The states have 1,200 ill.",
    ],
    ["그 제안은 실패했다고 그가 말했다.", "The proposal failed, he said.", "The proposal failed."],
    ["깊이는 111㎞로 관측됐다고 기상청이 밝혔다.", "Data showed its depth as 111 km.", "Its depth is 111 km."],
    ["답변이 늦었다고 그가 말했다.", "The response was late, he said.", "The response was late."],
    ["회담이 열린다고 그가 발표했다.", "In a statement, he gave notice of the talks.", "The talks will open."],
  ]);
});

describe("what rules and laws say is said by them", () => {
  hold("attribution", [
    [
      "새 법에 따르면 장사꾼은 세금을 내야 한다.",
      "The new law requires traders to pay tax.",
      "Traders have to pay tax.",
    ],
    ["배의 규칙에 따르면 짐은 두 개까지다.", "The boat’s rules allow two bags.", "Two bags are the most."],
    ["새 방침에 의하면 밤에는 문을 닫는다.", "Under the new policy it shuts at night.", "It shuts at night."],
    ["당의 지침에 따르면 모두가 나가야 한다.", "Party guidelines mandate that all turn out.", "All have to turn out."],
    ["규정에 따르면 배는 쉬어야 한다.", "Boats have to rest, as the regulations stipulate.", "Boats have to rest."],
    ["경찰에 따르면 새 법이 나왔다.", "Police said the law requires a tax.", "Under it all pay tax."],
  ]);
});

describe("short Korean that is shorter still in English", () => {
  hold("omission", [
    ["아무도 울지 않고 있었다.", "Nobody wept."],
    ["나는 그 사람을 잊어버렸다.", "I forgot him.", "I did."],
    ["배는 이미 떠나고 없었다.", "It had left.", "It was."],
    ["배는 새벽에 나루를 떠났다.", "It left the landing at dawn.", "It left."],
    ["주민들은 강가에서 배를 기다렸다.", "They waited for it at the river.", "They waited."],
  ]);
});

describe("quotations that English reports", () => {
  hold("quotation-marks", [
    [
      "관영 통신은 “댐 공사가 모두 끝났다”고 보도했다.",
      "Work on the dam is over, the state news agency reported.",
      "Work on the dam is over.",
    ],
    [
      "그는 “남편이 멀리 가면 편지를 남긴다”고 말했다.",
      "When her husband is away she can leave him a letter, she said.",
      "When my husband is away I leave him a letter, she said.",
    ],
    [
      "사공은 “물살이 센 곳에서 배가 뒤집혔다”고 말했다.",
      "The boat was upset where the current ran strong, said the ferryman.",
      "The boat is upset where the current runs strong, said the ferryman.",
    ],
    [
      "신문은 “강을 건너는 사람이 해마다 늘고 있다”고 전했다.",
      "According to the newspaper, more people cross the river every year.",
      "More people cross the river every year.",
    ],
    [
      "사공은 “강을 건너는 사람이 해마다 늘고 있다”고 경고했다.",
      "The ferryman warned Monday of ever more people at the river.",
      "Ever more people cross the river, warned the ferryman.",
    ],
    [
      "사공은 “강에 다리를 더 놓을 수 없다”고 말했다.",
      "The ferryman on Sunday said further bridges cannot be built.",
      "Further bridges cannot be built, the ferryman said.",
    ],
    [
      "사공은 “이 다리는 사람만 건너게 만들었다”고 말했다.",
      "The bridge, which Harding said is meant for people alone, is closed.",
      "The bridge is meant for people alone, Harding said.",
    ],
    [
      "장관은 “댐 공사가 모두 끝났다”고 말했다.",
      "“Work on the dam is over,” the minister said.",
      "Work is over, he said.",
    ],
  ]);
});
