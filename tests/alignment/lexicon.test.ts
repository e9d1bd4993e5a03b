import { describe, expect, test } from "vitest";
import { align } from "#shared/alignment/align.ts";
import { stemOfWord } from "#shared/alignment/english-stems.ts";
import { icuLexicon } from "#shared/alignment/icu-lexicon.ts";
import { learnLexicon } from "#shared/alignment/learn-lexicon.ts";
import { lexiconFor } from "#shared/alignment/lexicons.ts";
import { termLexicon } from "#shared/alignment/term-lexicon.ts";

/** What a desk has approved: each word in company that changes, as words are. */
const PAIRS = [
  ["나루터에 뗏목이 닿았다.", "A raft has landed."],
  ["뗏목은 밤새 떠내려갔다.", "The raft drifted all night."],
  ["사공이 뗏목을 묶었다.", "The ferryman tied the raft."],
  ["사공은 노를 잃었다.", "The ferryman lost an oar."],
  ["늙은 사공도 울었다.", "Even the old ferryman wept."],
  ["도롱이를 걸친 노파가 왔다.", "A crone in a straw cape came."],
  ["노파는 도롱이를 벗었다.", "The crone took off her straw cape."],
  ["그 노파를 아는 이가 없다.", "Nobody knows that crone."],
].map(([source = "", target = ""]) => ({ source, target }));

describe("words learnt from pairs", () => {
  const learnt = learnLexicon(PAIRS.flatMap((pair) => [pair, pair, pair]));

  test("a word keeps company with its English, whatever particle it carries", () => {
    expect(learnt.get("뗏목")?.stems).toContain("raft");
    expect(learnt.get("노파")?.stems).toContain(stemOfWord("crone"));
  });

  test("how often a translation keeps to a word is counted on both sides", () => {
    const often = Array.from({ length: 6 }, () => PAIRS).flat();
    const elsewhere = Array.from({ length: 30 }, (_, at) => ({
      source: `${String.fromCharCode(0xac01 + 300 * at)}늪`,
      target: "The raft is silent.",
    }));
    const loose = learnLexicon([...often, ...elsewhere]);
    const { kept = 0, stems = [], stemsKept = [] } = loose.get("뗏목") ?? {};
    expect(kept).toBeGreaterThan(0.85);
    expect(stemsKept[stems.indexOf("raft")]).toBeLessThan(0.6);
  });

  test("what the engine did not know by itself tells paragraphs apart that look alike", () => {
    const source = ["사공이 도롱이를 벗었다고 노파가 말했다."];
    const target = ["The raft, people said, was old and rotten.", "The ferryman took off the cape, said the crone."];
    const links = align(source, target, { lexicon: lexiconFor({ learnt }) }).map((bead) => [bead.source, bead.target]);
    expect(links).toContainEqual([[0], [1]]);
  });

  test("nothing is learnt of nothing, nor of pairs that never agree", () => {
    expect(learnLexicon([]).size).toBe(0);
    expect(learnLexicon([{ source: "뗏목", target: "raft" }]).size).toBe(0);
  });

  test("words that objects have by birth are words like others", () => {
    const odd = learnLexicon([...Array(8).fill({ source: "생성자 함수", target: "constructor" }), ...PAIRS, ...PAIRS]);
    expect([...odd.values()].flatMap(({ stems }) => stems)).toContain("constructor");
  });
});

describe("words that are given", () => {
  test("a term is known by any form and by any word of its English that says something", () => {
    const lexicon = termLexicon([{ korean: ["보위부", "국가 보위성"], english: ["Ministry of State Security"] }]);
    expect(lexicon.get("보위부")?.stems).toEqual(["ministry", "state", "security"].map(stemOfWord));
    expect(lexicon.get("국가보위성")).toBeDefined();
  });

  test("a term without English or without Hangul is no term here", () => {
    expect(
      termLexicon([
        { korean: ["NLL"], english: ["Northern Limit Line"] },
        { korean: ["총화"], english: [] },
      ]).size,
    ).toBe(0);
  });

  test("the North's spelling of a first syllable is the South's word", () => {
    const lexicon = termLexicon([{ korean: ["노동단련대"], english: ["labor camp"] }]);
    const southern = termLexicon([{ korean: ["로동단련대"], english: ["labor camp"] }]);
    expect([...lexicon.keys()]).toEqual([...southern.keys()]);
  });

  test("countries are known from the runtime's own data", () => {
    expect(icuLexicon().get("볼리비아")?.stems).toEqual(["bolivia"]);
  });
});
