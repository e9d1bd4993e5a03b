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
  ]);
  test("the state of the country's safety denies nothing", () => {
    expect(codes("안보이슈를 다뤘다.", "They did not deal with security.", {}, "negation")).toHaveLength(1);
  });
});
