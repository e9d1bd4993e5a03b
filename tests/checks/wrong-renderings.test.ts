import { describe, expect, test } from "vitest";
import { codes } from "./codes.ts";

/** Wrong English in which something else stands that a right one would say otherwise: each is found all the same. */
function find(check: string, rows: readonly (readonly [korean: string, wrong: string])[]) {
  for (const [korean, wrong] of rows) {
    test(`${korean} ${wrong}`, () => {
      const graver = codes(korean, wrong, {}, check).filter((code) => !code.startsWith("note"));
      expect(graver).not.toEqual([]);
    });
  }
}

describe("a denial is lost though a word stands there that says some denial outright", () => {
  find("negation", [
    ["정책은 바뀌지 않았고 주민들은 여전히 기다린다.", "The policy has changed, and residents still wait."],
    ["음식은 없었다.", "There was still food."],
    ["그는 누나가 없다.", "He still has an older sister."],
    ["전쟁을 원하지 않는다.", "They want a war against the South."],
    ["그는 살아남지 못했다.", "He survived the killings."],
    ["그들은 그 비밀을 알지 못했다.", "They knew the secret."],
    ["그는 비밀을 말하지 않았다.", "He told the secret."],
    ["빚을 갚지 못했다.", "They paid their debts."],
    ["길이 막혀 가지 못했다.", "The road was blocked, and they went."],
    ["굶주린 사람들은 먹지 못했다.", "The hungry people ate."],
    ["모두 반대가 없었다.", "All of them objected."],
    ["이번이 처음이 아니다.", "This is the first time in a long while."],
    ["아직 확인되지 않았다.", "It has still been confirmed."],
    ["닫힌 문은 열리지 않았다.", "The closed door opened."],
    ["쌀이 많지 않고 물은 없다.", "Rice is scarce and there is water."],
    ["빛은 식지 않았고 물은 줄지 않았다.", "The light remained and the water shrank."],
    ["기술이 없으면 살아남을 수 없다. 그는 가지 않았다.", "Only those with skills survive. He went."],
    ["밤에는 별이 안보인다.", "The stars are out at night."],
    ["강물이 불어 건널 수 없을지도 모른다.", "The river is high, and they may cross it."],
    ["그 일은 나만의 문제가 아니고 우리 모두 알지 못했다.", "It is not just my problem, and all of us knew."],
    ["편지가 배달되지 않아 답을 못 받았다.", "No letter came, and they had the answer."],
    ["우연치 않게 만났지만 말하지 않았다.", "They met by accident and spoke."],
  ]);
  test("what is hard is not easy; a denial that stands beside hard denies", () => {
    expect(codes("강을 건너기 어려웠다.", "It was not easy to cross.", {}, "negation")).toEqual([]);
    expect(codes("강을 건너기 어려웠다.", "It was not hard to cross.", {}, "negation")).toEqual([
      "warning negation-added",
    ]);
  });
  test("what may be so denies nothing", () => {
    expect(codes("배가 뜰지도 모른다.", "The boat may not sail.", {}, "negation")).toEqual(["warning negation-added"]);
  });
  test("the state of the country's safety denies nothing", () => {
    expect(codes("안보이슈를 다뤘다.", "They did not deal with security.", {}, "negation")).toHaveLength(1);
  });
});

describe("a figure is wrong though another of its sort stands there", () => {
  find("figures-missing", [
    ["100명 중 33명이 숨졌다.", "36 percent died."],
    ["주민 100명 중 30%가 굶었다.", "Thirty percent of residents went hungry."],
    ["2004년 조사 중 3명이 숨졌다.", "Three died during the survey."],
    ["1만 명 중 3명이 앓고 있다.", "Three percent are ill."],
    ["1시간 30분 뒤 값이 올랐다.", "Prices rose 1.5 percent."],
    ["4년 전 우승했다.", "He won in 1804."],
    ["4년 전쟁이 끝났다.", "The war of 2004 is over."],
    ["그는 4년 전 2001년의 기록을 깼다.", "He broke the record of 2001."],
    ["소총 6자루를 노동당에 넘겼다.", "The rifles were handed to the party."],
    ["장관은 회담을 위해 6개국을 찾았다.", "The minister visited eight countries for talks."],
    ["여당 대표는 6개국을 찾았다.", "The ruling party leader toured countries."],
    ["3·1운동 기념식이 열렸다.", "A ceremony for the May 1 Movement was held."],
    ["4·15일 두 차례 열린다.", "It will be held twice."],
    ["5·1%포인트 올랐다.", "It rose."],
    ["6·10명씩 갔다.", "They went."],
  ]);
  test("a year before or after is told, but at a turn of the year", () => {
    const found = (year: string, publishedAt: string) =>
      codes("4년 전 우승했다.", `He won in ${year}.`, { publishedAt }, "figures-missing");
    expect(found("2005", "2008-06-01T00:00:00Z")).toEqual(["warning figure-changed"]);
    expect(found("2003", "2008-06-01T00:00:00Z")).toEqual(["warning figure-changed"]);
    expect(found("late 2003", "2008-01-10T00:00:00Z")).toEqual([]);
  });
});

describe("hearsay is lost though a word of it stands there with another meaning", () => {
  find("evidence", [
    ["배가 가라앉은 것으로 뒤늦게 알려졌다.", "The boat sank."],
    ["잠수함이 떠오른 것으로 알려졌다.", "The submarine surfaced."],
    ["연기가 솟은 것으로 알려졌다.", "Smoke emerged from the plant."],
  ]);
  test("what everybody knows is no hearsay, and what came out is told as such", () => {
    expect(codes("이 배우는 널리 알려졌다.", "The actor is famous.", {}, "evidence")).toEqual([]);
    expect(codes("배가 가라앉은 것으로 알려졌다.", "The boat had sunk, it has emerged.", {}, "evidence")).toEqual([]);
    expect(
      codes("배가 가라앉은 것으로 뒤늦게 알려졌다.", "It later emerged that the boat sank.", {}, "evidence"),
    ).toEqual([]);
  });
});

describe("a speaker is lost though somebody measured, or a paper reported", () => {
  find("attribution", [["경찰은 현장을 조사한다고 밝혔다.", "Police will examine what was found at the site."]]);
  find("quotation-marks", [
    ["그는 “그 사람은 거짓말쟁이가 틀림없다”고 말했다.", "He is surely a liar, he said."],
    ["그는 어제 왔다. 그는 “댐 공사가 모두 끝났다”고 말했다.", "He came yesterday. Work on the dam is over, he said."],
    [
      "신문은 장관이 “댐 공사가 모두 끝났다”고 말했다고 전했다.",
      "The minister is done with the dam, the paper reported.",
    ],
    [
      "신문은 “댐 공사가 모두 끝났다”고 장관이 말했다고 전했다.",
      "The minister is done with the dam, the paper reported.",
    ],
  ]);
});
