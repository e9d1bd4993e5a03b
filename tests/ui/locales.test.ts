import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PATTERN_SYNTAX, REFUSALS, refusal, WRONG_STATE } from "#shared/api/refusal.ts";
import { KINDS } from "#shared/articles/kind.ts";
import { wordsInMarkup } from "./words-in-markup.ts";

const client = join(import.meta.dirname, "../../client");
const folders = filesUnder(client)
  .filter((path) => path.endsWith("locales/en.json"))
  .map((path) => path.slice(0, -"en.json".length));

describe.each(folders)("the words of %s", (folder) => {
  const english = leavesOf(read(`${folder}en.json`));
  const korean = leavesOf(read(`${folder}ko.json`));

  test("say the same things in both languages", () => {
    expect(thingsSaid(korean)).toEqual(thingsSaid(english));
  });

  test("leave nothing unsaid", () => {
    const empty = [...english, ...korean].filter(([, words]) => words.trim() === "");
    expect(empty).toEqual([]);
  });

  test("name the same gaps in both languages", () => {
    const differing = [...korean].filter(([key, words]) => {
      const original = english.get(key) ?? english.get(singularOf(key)) ?? "";
      return gapsIn(words).join() !== gapsIn(original).join();
    });
    expect(differing).toEqual([]);
  });

  test("are Korean in the Korean file", () => {
    const foreign = [...korean.values()].filter((words) => {
      const bare = words.replace(/\{\w+\}/g, "");
      return /[a-z]{3}/.test(bare) && !/[가-힣]/.test(bare) && !SAME_IN_BOTH.has(words);
    });
    expect(foreign).toEqual([]);
  });
});

test("a kind of text has one Korean name in all rooms", () => {
  const names = folders.flatMap((folder) =>
    KINDS.flatMap((kind) => {
      const name = leavesOf(read(`${folder}ko.json`)).get(`kind.${kind}`);
      return name ? [`${kind}: ${name}`] : [];
    }),
  );
  expect(new Set(names).size).toBe(KINDS.length);
  expect(names.length).toBeGreaterThan(2 * KINDS.length);
});

test.each([
  ["a comment", /\bcomment/i, /댓글|코멘트/],
  ["an alternative text", /\balt(ernative)? text/i, /대체 글/],
  ["a query", /\bquer(y|ies)\b/i, /질의/],
  ["the alignment", /\balign/i, /정렬|문단 맞춤/],
  ["submitting", /\bsubmit|\breview\b/i, /제출|검토 (?:요청|올리)/],
  ["a waiver", /\bwaive|\bset .* aside|\blapses\b/i, /예외/],
])("%s has one Korean name in all rooms", (_thing, named, otherwise) => {
  const found = folders.flatMap((folder) => {
    const english = leavesOf(read(`${folder}en.json`));
    return [...leavesOf(read(`${folder}ko.json`))].filter(([key, words]) => {
      return named.test(english.get(key) ?? "") && otherwise.test(words);
    });
  });
  expect(found).toEqual([]);
});

test("a particle fits the word that it stands after", () => {
  const files = [...folders.map((folder) => `${folder}ko.json`), "api/refusals/ko.json"];
  const said = files.flatMap((path) => [...leavesOf(read(path)).values()]);
  const followed = said.flatMap((words) => [
    ...words.matchAll(/(?<![가-힣])[가-힣]+([가-힣])([을를이가와과])(?![가-힣])/g),
  ]);
  const wrong = followed.filter(([word, last = "", particle = ""]) => {
    const closed = (last.charCodeAt(0) - "가".charCodeAt(0)) % 28 > 0;
    return closed !== "을이과".includes(particle) && !WITHOUT_PARTICLE.has(word);
  });
  expect(wrong.map(([word]) => word)).toEqual([]);
});

test("every refusal of the desk is said in Korean, with the gaps of the English sentence", () => {
  const korean = leavesOf(read("api/refusals/ko.json"));
  const perState = Object.entries({ "wrong-state": WRONG_STATE, "pattern-syntax": PATTERN_SYNTAX }).flatMap(
    ([code, sentences]) =>
      Object.entries(sentences).map(([state, sentence]) => [`${code}_${state}`, sentence] as const),
  );
  const said = [...Object.entries(REFUSALS), ...perState];
  expect([...korean.keys()].sort()).toEqual(said.map(([code]) => code).sort());
  for (const [code, sentence] of said) {
    expect(gapsIn(korean.get(code) ?? ""), code).toEqual(gapsIn(sentence));
  }
});

test("English words are set with curly apostrophes", () => {
  const files = filesUnder(client).filter((path) => path.endsWith("locales/en.json"));
  const words = files.flatMap((path) => [...leavesOf(read(path)).values()]);
  expect([...words, ...Object.values(REFUSALS)].filter((each) => /\w'\w/.test(each))).toEqual([]);
});

test("a refusal of a step says how the paragraph stands", () => {
  expect(refusal("wrong-state", { state: "approved" }).message).toBe("Already approved.");
});

test("no words for people stand in the markup itself", () => {
  const pages = filesUnder(client).filter((path) => path.endsWith(".tsx") && !path.startsWith("ui/gallery/"));
  const found = pages.flatMap((path) => wordsInMarkup(path, readFileSync(join(client, path), "utf8")));
  expect(found).toEqual([]);
});

/** A language is offered under its own name, and a file format has one name everywhere. */
const SAME_IN_BOTH = new Set(["English", "Markdown"]);

/** What ends in them belongs to the word itself. */
const WITHOUT_PARTICLE = new Set(["그사이", "누군가"]);

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(join(client, path), "utf8"));
}

function leavesOf(words: unknown, prefix = ""): Map<string, string> {
  if (typeof words === "string") return new Map([[prefix, words]]);
  const entries = Object.entries(words ?? {}).flatMap(([key, inner]) => {
    return [...leavesOf(inner, prefix === "" ? key : `${prefix}.${key}`)];
  });
  return new Map(entries);
}

/** Korean has one form for any number, English two: `waits_one` and `waits_other` say one thing. */
function thingsSaid(words: Map<string, string>): string[] {
  return [...new Set([...words.keys()].map((key) => key.replace(/_(one|other)$/, "")))].sort();
}

function singularOf(key: string): string {
  return key.replace(/_other$/, "_one");
}

function gapsIn(words: string): string[] {
  return [...new Set([...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ""))].sort();
}
