import { describe, expect, test } from "vitest";
import { runChecks } from "#shared/checks/checks.ts";
import { englishWords } from "#shared/checks/english-words.ts";
import { unknownNames } from "#shared/checks/unknown-names.ts";
import { termValues } from "#shared/terms/term.ts";
import { TermBase } from "#shared/terms/term-base.ts";

describe("names", () => {
  const english = englishWords();
  const strangers = (source: string, target: string) =>
    runChecks({ source, target }, { english }, { only: ["names", "countries"] }).flatMap(({ severity, params }) =>
      severity === "note" ? [] : Object.values(params),
    );

  test("a surname begins a Korean word, or stands behind the name before it", () => {
    expect(strangers("리설주가 다리를 찾았다.", "Ri Sol Ju visited the bridge.")).toEqual([]);
    expect(strangers("박동선은 강가에 산다.", "Tongsun Park lives by the river.")).toEqual([]);
    expect(strangers("필 스펙터는 다리를 건넜다.", "Phil Ri crossed the bridge.")).toEqual(["Ri"]);
  });

  test("a first name before a surname that stands alone in Korean is a note; where Korean has one, it is compared", () => {
    expect(strangers("다리를 놓은 하딩이 왔다.", "Oscar Harding, who built the bridge, came.")).toEqual([]);
    expect(strangers("사공 로버트 하딩이 왔다.", "The ferryman Lindqvist Harding came.")).toEqual(["Lindqvist"]);
  });

  test("so is a given name after a surname that stands alone before its title; what 씨 hides is told by nobody", () => {
    expect(strangers("시 주석은 다리를 찾았다.", "President Xi Jinping visited the bridge.")).toEqual([]);
    expect(strangers("리 총리는 다리를 찾았다.", "Premier Ri Pyong Chol visited the bridge.")).toEqual([]);
    expect(strangers("마크롱은 거절했다.", "Emmanuel Macron refused.")).toEqual([]);
    expect(strangers("하딩 내외가 왔다.", "Oscar and Jill Harding came.")).toEqual([]);
    expect(strangers("배우 아크바르 하딩이 왔다.", "The actor Nawab Akbar Harding came.")).toEqual([]);
    expect(strangers("박 씨는 강가에 산다.", "Park Hui Chol lives by the river.")).toEqual(["Chol", "Hui"]);
  });

  test("a name in what the English adds, or of whom the Korean only calls he, is a note; but nobody is named who has no name", () => {
    const of = (source: string, target: string, context = {}) =>
      runChecks({ source, target }, { english, ...context }, { only: ["names"] }).map(
        ({ severity, code }) => `${severity} ${code}`,
      );
    const long = "The boat came, and with it Lindqvist, whom nobody at the landing had seen since the summer floods.";
    expect(of("나루에 배가 다시 돌아왔다.", long)).toEqual(["note name-added"]);
    expect(of("나루에 배가 다시 돌아왔다.", "The boat came back to Lindqvist.")).toEqual(["warning name-unheard"]);
    expect(of("한 주민이 나루로 돌아왔다.", long)).toEqual(["warning name-unheard"]);
    expect(of("나루에 배가 다시 돌아왔다.", long, { restricted: true })).toEqual(["warning name-unheard"]);
    const he = "그는 배가 나루에 돌아왔다고 말했다.";
    expect(of(he, "Lindqvist said the boat was back.")).toEqual(["note name-added"]);
    expect(of(he, "The boat was back, said Lindqvist.")).toEqual(["note name-added"]);
    expect(of(he, "He said the boat was back at Lindqvist.")).toEqual(["warning name-unheard"]);
    expect(of(he, "Lindqvist said the boat was back.", { earlierSource: "하딩이 왔다." })).toEqual([
      "warning name-unheard",
    ]);
    expect(of("하딩은 그가 왔다고 말했다.", "Lindqvist said he had come.")).toEqual(["warning name-unheard"]);
  });

  test("what English puts at the end of a name is not listened for; Chinese names as Korean reads them", () => {
    expect(strangers("메가라의 배가 왔다.", "A Megarian boat came.")).toEqual([]);
    expect(strangers("스코틀랜드인 사공이 왔다.", "The ferryman, a Scotsman, came.")).toEqual([]);
    expect(strangers("엑슨 모빌의 배가 왔다.", "A boat of ExxonMobil came.")).toEqual([]);
    expect(strangers("연길의 상인이 심양으로 갔다.", "A merchant from Yanji went to Shenyang.")).toEqual([]);
    expect(strangers("장위 대변인이 말했다.", "The spokeswoman, Jiang Yu, said so.")).toEqual([]);
    expect(strangers("사르트르와 파브르가 왔다.", "Sartre and Fabre came.")).toEqual([]);
    expect(strangers("브렛 파브가 왔다.", "Brett Favre came.")).toEqual([]);
    expect(strangers("혜산의 상인이 갔다.", "A merchant from Yanji went.")).toEqual(["Yanji"]);
  });

  test("what the desk calls a thing is neither out of nowhere nor misspelt", () => {
    const values = termValues.parse({ korean: ["장마당"], preferred: "jangmadang", allowed: ["Chequers market"] });
    const about = { id: "1", version: 1, decidedBy: null, decidedAt: "2026-11-05T00:00:00Z", retired: false };
    const pair = { source: "장마당이 섰다.", target: "The jangmadang, or Chequers market, opened." };
    const context = { english, termsFound: new TermBase([{ ...values, ...about }]).find(pair.source) };
    expect(runChecks(pair, context, { only: ["names", "spelling"] })).toEqual([]);
  });

  test("an HTML entity is neither a slip nor a name, nor is what it leaves of its word; the words around it are read", () => {
    const of = (target: string) =>
      runChecks({ source: "배가 왔다.", target }, { english, earlierSource: "" }, { only: ["names", "spelling"] }).map(
        ({ params }) => params.words,
      );
    expect(of("The boat &ntilde; came &mdash; again&hellip;")).toEqual([]);
    expect(of("A boat of pi&ntilde;atas, &Eacute;lan and caf&#233;ware came.")).toEqual([]);
    expect(of("Harding & Mortensen sent the goverment a &eacute; boat")).toEqual(["Harding", "Mortensen", "goverment"]);
    expect(of("The boat ntilde; came &eacute again.")).toEqual(["ntilde", "eacute"]);
  });

  test("Hangul in which one name is heard does not stand for another", () => {
    expect(strangers("볼턴은 오시마와 파코를 만났다.", "Bolton met Oshima and Paco.")).toEqual([]);
    expect(strangers("볼턴은 오시마를 만났다.", "Parker met Oshima.")).toEqual(["Parker"]);
  });

  test("names that stand in both languages and in no term may be proposed, as both spell them", () => {
    const source = "리용호가 강나루에서 카발다코브를 만났고 남포에도 갔다.";
    const target = "Ri Yong Ho met Kavaldakov at the landing and went to Nampo.";
    const known = termValues.parse({ korean: ["남포"], preferred: "Nampo" });
    const about = { id: "1", version: 1, decidedBy: null, decidedAt: "2026-11-05T00:00:00Z", retired: false };
    const found = new TermBase([{ ...known, ...about }]).find(source);
    expect(unknownNames({ source, target }, found, english)).toEqual([
      { korean: "리용호", english: "Ri Yong Ho", kind: "person" },
      { korean: "카발다코브", english: "Kavaldakov", kind: "other" },
    ]);
  });

  test("the South is not the North, whoever “we” are; 이란 after a closing mark is the particle", () => {
    expect(strangers("우리는 북한과 장사를 했다.", "We traded with South Korea.")).toEqual(["북한", "South Korea"]);
    expect(
      strangers("중국에서 배가 왔다고 언론이 보도했다.", "BEIJING, Japan (CNN) A boat came from Japan, media said."),
    ).toEqual(["중국", "Japan"]);
    expect(strangers("멕시코에 강타하자 말했다.", "It struck Canada, they said.")).toEqual(["멕시코", "Canada"]);
    expect(strangers("배가 왔다고 언론이 보도했다.", "TOKYO, Japan (CNN) A boat came, media said.")).toEqual([]);
    expect(strangers("이란의 배가 왔다.", "A boat from Iraq came.")).toEqual(["이란", "Iraq"]);
    expect(strangers("‘총화’이란 모임이다.", "A session is a gathering.")).toEqual([]);
  });
});
